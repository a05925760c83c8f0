using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Esco;

/// <summary>The vocabulary beside ESCO: what is linked, by whom, and what waits for a steward.</summary>
public sealed class IndexModel(Db db, Vocabulary.Vocabulary vocabulary) : PageModel
{
    private const int PageSize = 25;
    private const int LongestWord = 100;

    /// <summary>The states by what stands in the address, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Slug, EscoLinkState State)> States =
        [("te-beoordelen", EscoLinkState.ToJudge), ("gevonden", EscoLinkState.Found), ("gekozen", EscoLinkState.Chosen), ("geen", EscoLinkState.NoMatch)];

    private List<EscoLink> all = [];

    [BindProperty(SupportsGet = true)]
    public string? Staat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public bool IsImported { get; private set; }
    public DateTime? ImportedAt { get; private set; }
    public IReadOnlyList<LinkLine> Lines { get; private set; } = [];
    public int PageCount { get; private set; }

    /// <summary>The state that is shown; null when words are looked for in all of them.</summary>
    public EscoLinkState? Shown { get; private set; }

    public int Count(EscoLinkState state) => all.Count(l => l.State == state);

    public async Task OnGet()
    {
        IsImported = await db.EscoConcepts.AnyAsync();
        if (!IsImported)
        {
            return;
        }

        ImportedAt = await db.Changes.Where(c => c.Subject == EscoImport.Subject).MaxAsync(c => (DateTime?)c.At);
        all = await LinkLine.All(db, vocabulary);
        Shown = string.IsNullOrWhiteSpace(Zoek) ? States.FirstOrDefault(s => s.Slug == Staat, States[0]).State : null;
        var wanted = Shown is { } state ? all.Where(l => l.State == state).ToList() : all.Where(Answers).ToList();
        PageCount = (wanted.Count + PageSize - 1) / PageSize;
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, PageCount));
        Lines = await LinkLine.Of(db, vocabulary, [.. wanted.Skip((Pagina - 1) * PageSize).Take(PageSize)]);
    }

    private bool Answers(EscoLink link)
    {
        var typed = (Zoek ?? "").Trim();
        typed = typed[..Math.Min(typed.Length, LongestWord)];
        return Labels(vocabulary.FindExpertise(link.ExpertiseId)!).Any(label => label.Contains(typed, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Labels(Expertise expertise) => [expertise.Name, .. expertise.Synonyms, .. expertise.Abbreviations];
}
