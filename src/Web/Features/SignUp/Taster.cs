using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Vocabulary;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>What someone gave to taste with, and what it gave: three opgaven with their reasons.</summary>
/// <param name="Understood">The expertise that the words were taken for.</param>
/// <param name="Opgaven">At most three, best first.</param>
/// <param name="Total">How many opgaven fit at all.</param>
public sealed record Tasted(IReadOnlyList<Expertise> Understood, IReadOnlyList<OpgaveItem> Opgaven, int Total);

/// <summary>Opgaven for somebody who said only what they know and what gives them energy. Nothing is kept.</summary>
public sealed class Taster(MatchIndex index, MatchRecords records, Language language, Vocabulary.Vocabulary vocabulary, ReasonWords words, Db db)
{
    public const int LongestText = 200;
    private const int Shown = 3;
    private const int LookedAt = 30;
    private const int MostReasons = 3;

    // What shares a word only by chance would bring opgaven that nobody asked for.
    private const int LeastScore = 300;

    public async Task<Tasted> For(string? typed, string? activity)
    {
        var text = typed is { Length: > LongestText } ? typed[..LongestText] : typed ?? "";
        var understood = Understand(text);
        var visitor = new Rules.Person
        {
            // A place that is not there: distance plays no part yet.
            Id = Guid.Empty, Municipality = -1, Employer = -1, RemoteOk = true,
            Knows = [.. understood.Select(e => new Rules.KnownExpertise(e.Index, 2))],
            ActivityEnergy = [.. records.Activities(activity is null ? [] : [activity]).Select(a => new Rules.Energy(a, 2))],
            Terms = language.Terms(text),
        };
        var result = (await index.Matcher()).OpgavenFor(visitor, new Rules.OpgavenQuery { Page = Rules.Page.First(LookedAt) });
        // Who taps an energy as well wants to see both at work, where there is such an opgave.
        var best = result.Items.OrderByDescending(m => IsAboutBoth(m.Reasons)).Take(Shown).ToList();
        var reasons = best.ToDictionary(m => m.Opgave, m => m.Reasons);
        var items = await OpgaveItems.Load(db, [.. best.Select(m => m.Opgave)]);
        return new(understood, [.. items.Select(item => item with { Reasons = words.ToYou(Personal(reasons[item.Id]).Take(MostReasons)), HeadingLevel = 3 })], result.Total);
    }

    private IReadOnlyList<Expertise> Understand(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return [];
        }

        var mentioned = language.Mentioned(text).Select(i => vocabulary.Expertise[i]).ToList();
        return mentioned.Count > 0 ? [.. mentioned.Take(Shown)]
            : [.. language.Concepts.Find(text, Shown).Where(f => f.Score >= LeastScore).Select(f => vocabulary.FindExpertise(f.ConceptId)).OfType<Expertise>()];
    }

    private static bool IsAboutBoth(IReadOnlyCollection<Rules.Reason> reasons) =>
        reasons.Any(r => r.Kind == Rules.ReasonKind.ActivityGivesEnergy) && reasons.Any(r => r.Kind is Rules.ReasonKind.KnownExpertise or Rules.ReasonKind.NearExpertise);

    // That an opgave is new or can be done at a distance is true for everyone.
    private static IEnumerable<Rules.Reason> Personal(IEnumerable<Rules.Reason> reasons) =>
        reasons.Where(r => r.Kind is not (Rules.ReasonKind.Fresh or Rules.ReasonKind.WholePeriodFits or Rules.ReasonKind.Remote or Rules.ReasonKind.TextLikeness));
}
