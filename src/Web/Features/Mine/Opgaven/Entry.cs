using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>An opgave as it stands in someone's own list: why it is there, what counts, what was done with it.</summary>
public sealed record Entry(OpgaveItem Item)
{
    private const int MostReasonsAbove = 3;

    /// <summary>Everything that counts, with its points; together exactly the score.</summary>
    public IReadOnlyList<(string Words, int Points)> Scores { get; private init; } = [];

    public int Score { get; private init; }

    /// <summary>Every condition that is not met, in words.</summary>
    public IReadOnlyList<string> WhyNot { get; private init; } = [];

    public bool IsSaved { get; init; }
    public bool IsHidden { get; init; }
    public bool IsNew { get; init; }
    public bool HasReplied { get; init; }

    /// <summary>The first of its list has the one filled button of the page.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where a mark brings the reader back to.</summary>
    public string BackTo { get; init; } = "/mijn/opgaven";

    public bool CanJoin => Item.StillWanted > 0 && !HasReplied;

    public string WhyNotInWords => char.ToUpperInvariant(WhyNot[0][0]) + string.Join("; ", WhyNot)[1..] + ".";

    public static Entry Of(OpgaveItem item, Rules.OpgaveMatch? match, ReasonWords words) => match is null ? new Entry(item) : new Entry(item with
    {
        Reasons = words.ToYou(match.Reasons.Where(BelongsAbove).OrderBy(r => r.Kind == Rules.ReasonKind.NearExpertise).Where(OnceWhenNear()).Take(MostReasonsAbove)),
        WithSummary = true,
    })
    {
        Scores = [.. match.Reasons.Select(r => (words.ToYou(r).Text, r.Points))],
        Score = match.Score,
        WhyNot = [.. match.Failed.Where(f => f.Kind != Rules.ConditionKind.Hidden).Select(f => f.ToYou())],
    };

    // What the facts below the title say already, or says little about the person, stays for the explanation.
    private static bool BelongsAbove(Rules.Reason reason) => reason.Points > 0 && reason.Kind <= Rules.ReasonKind.KindExperience && reason.Kind != Rules.ReasonKind.EverythingAsked;

    // One expertise that lies near says enough.
    private static Func<Rules.Reason, bool> OnceWhenNear()
    {
        var seen = 0;
        return reason => reason.Kind != Rules.ReasonKind.NearExpertise || seen++ == 0;
    }
}
