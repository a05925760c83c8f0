using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>
/// What someone with a job title knows about according to ESCO: the occupation of that name, its essential skills, and those
/// of them that are linked to the own vocabulary. Says nothing where ESCO is not imported.
/// </summary>
public sealed class EscoJobTitles(IServiceScopeFactory scopes, Language language)
{
    private sealed record Title(string Label, bool IsName, string Uri, IReadOnlyList<string> Expertise);

    private sealed record Known(int AsOf, ILookup<string, Title> ByKey);

    private volatile Known known = new(0, Array.Empty<Title>().ToLookup(t => t.Label));

    /// <summary>Ids of expertise, by alphabet; empty when no occupation has this name, in another form at most.</summary>
    /// <param name="jobTitle">Any text.</param>
    public async Task<IReadOnlyList<string>> Suggest(string? jobTitle)
    {
        var words = language.Text.Tokens(jobTitle ?? "");
        if (words.Count == 0)
        {
            return [];
        }

        // To the letter before another form, and a name before an alternative label.
        return (await Current()).ByKey[SameLabel.Key(words)].Select(title => (Title: title, Words: language.Text.Tokens(title.Label)))
            .Where(title => SameLabel.Are(words, title.Words))
            .OrderByDescending(title => SameLabel.AreExactly(words, title.Words)).ThenByDescending(title => title.Title.IsName).ThenBy(title => title.Title.Uri, StringComparer.Ordinal)
            .FirstOrDefault().Title?.Expertise ?? [];
    }

    // Imports and decisions each write a line: as long as their number stays, what is in memory holds.
    private async Task<Known> Current()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var asOf = await db.Changes.CountAsync(c => c.Subject == EscoImport.Subject || c.Subject == nameof(EscoLink));
        return known.AsOf == asOf ? known : known = new Known(asOf, (await Titles(db)).ToLookup(title => SameLabel.Key(language.Text.Tokens(title.Label)), StringComparer.Ordinal));
    }

    private static async Task<List<Title>> Titles(Db db)
    {
        var linked = (await db.EscoLinks.AsNoTracking().ToListAsync()).Where(l => l.Uri is not null).ToLookup(l => l.Uri!, l => l.ExpertiseId, StringComparer.Ordinal);
        var occupations = await db.EscoConcepts.AsNoTracking().Where(c => c.Kind == EscoKind.Occupation && c.GoneAt == null)
            .Select(c => new { c.Uri, c.Name, c.OtherNames, c.Essential }).ToListAsync();
        return [.. from occupation in occupations
                   let expertise = occupation.Essential.SelectMany(uri => linked[uri]).Distinct().Order(StringComparer.Ordinal).ToList()
                   where expertise.Count > 0
                   from name in occupation.OtherNames.Prepend(occupation.Name)
                   select new Title(name, name == occupation.Name, occupation.Uri, expertise)];
    }
}
