using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship.Esco;

/// <summary>A steward says what one expertise is in ESCO: a likely concept, one that was looked up, or none.</summary>
public sealed class JudgeModel(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : PageModel, ILoadFirst
{
    /// <summary>The answer that ESCO has no such concept.</summary>
    public const string None = "geen";

    private const int MostFound = 12;
    private const int LongestWord = 100;

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty]
    public JudgeInput Input { get; set; } = new();

    public LinkLine Line { get; private set; } = null!;
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>How many concepts were found for the words; null when none were typed.</summary>
    public int? Found { get; private set; }

    /// <summary>Who looks something up goes on doing so; who has nothing to choose from has to.</summary>
    public bool SearchComesFirst => Found is not null || Choices.Count == 1;

    public async Task<IActionResult?> Load()
    {
        var id = (string?)RouteData.Values["id"];
        if (vocabulary.FindExpertise(id) is null || await db.EscoLinks.SingleOrDefaultAsync(l => l.ExpertiseId == id) is not { } link)
        {
            return NotFound();
        }

        Line = (await LinkLine.Of(db, vocabulary, [link]))[0];
        var offered = Line.Candidates.Select(c => c.Uri).Prepend(link.FoundUri).OfType<string>().ToList();
        if (!string.IsNullOrWhiteSpace(Zoek))
        {
            offered = await db.EscoConcepts.ToLinkTo().Answering(Zoek[..Math.Min(Zoek.Length, LongestWord)], MostFound);
            Found = offered.Count;
        }

        Choices = [.. await Described(offered), new Choice(None, offered.Count > 0 ? "Geen van deze" : "Dit staat niet in ESCO")];
        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPost()
    {
        var (link, name, wasWaiting) = (Line.Link, Line.Expertise.Name, Line.Link.State == EscoLinkState.ToJudge);
        if (Input.Uri == None)
        {
            link.ChooseNone(User.Id(), clock.Now());
        }
        else if (await db.EscoConcepts.ToLinkTo().AnyAsync(c => c.Uri == Input.Uri))
        {
            link.Choose(Input.Uri!, User.Id(), clock.Now());
        }
        else
        {
            return this.Invalid("Input.Uri", "Dit begrip staat niet (meer) in ESCO. Kies een ander.");
        }

        await db.SaveChangesAsync();
        var next = wasWaiting ? await Next() : null;
        return Redirect(next ?? "/beheer/esco").WithNotice(
            link.Uri is null ? $"‘{name}’ staat niet in ESCO." : $"‘{name}’ is gekoppeld.", $"{Line.Url}?handler=Undo");
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPostUndo()
    {
        Line.Link.TakeBack();
        await db.SaveChangesAsync();
        return Redirect(Line.Url).WithNotice($"Het besluit over ‘{Line.Expertise.Name}’ is teruggedraaid.");
    }

    /// <summary>The next one that waits for a steward, from this one on and then from the start.</summary>
    public async Task<string?> Next()
    {
        var waiting = (await LinkLine.All(db, vocabulary)).Where(l => l.State == EscoLinkState.ToJudge && l.ExpertiseId != Line.Expertise.Id)
            .Select(l => vocabulary.FindExpertise(l.ExpertiseId)!).ToList();
        return (waiting.Find(e => e.Index > Line.Expertise.Index) ?? waiting.FirstOrDefault()) is { } next ? $"/beheer/esco/{next.Id}" : null;
    }

    private async Task<IEnumerable<Choice>> Described(List<string> uris)
    {
        var concepts = await db.EscoConcepts.AsNoTracking().ToLinkTo().Where(c => uris.Contains(c.Uri)).ToDictionaryAsync(c => c.Uri);
        var above = concepts.Values.SelectMany(c => c.Broader).Distinct().ToList();
        var names = await db.EscoConcepts.Where(c => above.Contains(c.Uri)).ToDictionaryAsync(c => c.Uri, c => c.Name);
        return uris.Distinct().Select(uri => concepts.GetValueOrDefault(uri)).OfType<EscoConcept>().Select(c => new Choice(c.Uri, c.Name, InWords(c, names)));
    }

    private static string InWords(EscoConcept concept, Dictionary<string, string> names)
    {
        var below = concept.Broader.Select(names.GetValueOrDefault).OfType<string>().Distinct().ToList();
        var kind = concept.Kind.Dutch();
        return string.Join(" ", new[]
        {
            $"{char.ToUpperInvariant(kind[0])}{kind[1..]}{(below.Count > 0 ? $" onder ‘{string.Join("’ en ‘", below)}’" : "")}.",
            concept.OtherNames.Count > 0 ? $"Ook wel: {string.Join(", ", concept.OtherNames.Take(4))}." : null,
            concept.Description.Shortened(),
        }.OfType<string>());
    }
}

public sealed record JudgeInput
{
    /// <summary>Address of a concept, or <see cref="JudgeModel.None"/>.</summary>
    [Required(ErrorMessage = "Kies een begrip, of kies ‘Geen van deze’.")]
    [Display(Name = "Welk begrip betekent hetzelfde?")]
    public string? Uri { get; set; }
}
