using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>Opgaven of other municipalities that are about the same as a draft.</summary>
public sealed class LikeDraft(Db db, MatchIndex index, MatchRecords records, Language language, Vocabulary.Vocabulary vocabulary)
{
    // Below this two opgaven share a word or a theme, which is not yet the same thing.
    private const int Alike = 15;

    /// <summary>Finished ones about the same thing first, because what they made can be used at once; then the most alike.</summary>
    public async Task<Elsewhere> Find(Opgave draft, int count)
    {
        var matcher = await index.Matcher();
        var found = matcher.OpgavenLike(new Rules.LikenessQuery
        {
            Terms = language.Terms([draft.Title, draft.Title, draft.Summary, draft.Story, .. draft.Contributions.Select(c => c.Title)]),
            Concepts = [.. language.Mentioned($"{draft.Title}\n{draft.Summary}\n{draft.Story}").Concat(records.Concepts(draft.Contributions.SelectMany(c => c.Expertise))).Distinct()],
            Theme = vocabulary.FindTheme(draft.ThemeId)?.Index,
            TaskField = vocabulary.FindTaskField(draft.TaskFieldCode)?.Index,
            Except = ImmutableHashSet.Create(draft.Id),
            ElsewhereThan = MatchRecords.Municipality(draft.MunicipalityCode),
            AtLeast = Alike,
            Page = Rules.Page.First(count),
        });
        var like = found.Items.ToDictionary(i => i.Opgave);
        var items = await OpgaveItems.Load(db, [.. found.Items.Select(i => i.Opgave)]);
        return new(found.Total, found.Municipalities,
            [.. items.OrderByDescending(i => i.Status == OpgaveStatus.Completed && like[i.Id].Concepts.Length > 0).Select(i => (i with { WithSummary = true }, Shares(like[i.Id])))]);
    }

    private string Shares(Rules.SimilarOpgave like)
    {
        var concepts = like.Concepts.Select(i => vocabulary.Expertise[i].Name).Take(3).ToList();
        return (concepts.Count, like.SameTheme, like.SameTaskField) switch
        {
            ( > 0, _, _) => $"Gaat ook over {concepts.InWords()}",
            (_, _, true) => "Zelfde taakveld",
            (_, true, _) => "Zelfde thema",
            _ => "Lijkt op jullie verhaal",
        };
    }
}

/// <summary>What others do that is like a draft: how much there is, and the first of it with what it shares.</summary>
public sealed record Elsewhere(int Total, int Municipalities, IReadOnlyList<(OpgaveItem Item, string Shares)> Shown);
