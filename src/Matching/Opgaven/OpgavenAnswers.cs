using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>What to leave out and which part to give of the opgaven for a person.</summary>
public sealed record OpgavenQuery
{
    /// <summary>Opgaven the person owns: never given.</summary>
    public IReadOnlySet<Guid> Own { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Opgaven the person hid: not given, but counted in a relaxation.</summary>
    public IReadOnlySet<Guid> Hidden { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Which part of the list.</summary>
    public Page Page { get; init; } = Page.First(20);
}

/// <summary>An opgave for a person, judged by its best contribution.</summary>
/// <param name="Opgave">Id of the opgave.</param>
/// <param name="Contribution">Id of the contribution that fits best; <c>null</c> when the opgave has none.</param>
/// <param name="Score">Exactly the sum of the points of <paramref name="Reasons"/>.</param>
/// <param name="Reasons">Everything that counts, most points first, then in the order of the kinds.</param>
/// <param name="Failed">Hard conditions not met; empty when it fits.</param>
public sealed record OpgaveMatch(Guid Opgave, Guid? Contribution, int Score, ImmutableArray<Reason> Reasons, ImmutableArray<FailedCondition> Failed);

/// <summary>Opgaven for a person.</summary>
/// <param name="Outcome">Whether there are any.</param>
/// <param name="Total">Number that meets every condition.</param>
/// <param name="Items">The page asked for: by score, highest first, then by id. With <see cref="Outcome.NearestOnly"/>: fewest failed conditions first.</param>
/// <param name="Relaxations">Only with <see cref="Outcome.NearestOnly"/>: smallest change first.</param>
public sealed record OpgavenResult(Outcome Outcome, int Total, ImmutableArray<OpgaveMatch> Items, ImmutableArray<Relaxation> Relaxations);

/// <summary>What to look for in "the same opgave": an opgave or a text in the making.</summary>
public sealed record LikenessQuery
{
    /// <summary>Terms of the text.</summary>
    public TermVector Terms { get; init; } = TermVector.Empty;

    /// <summary>Concept ids it is about.</summary>
    public ImmutableArray<int> Concepts { get; init; } = [];

    /// <summary>Its theme, when known.</summary>
    public int? Theme { get; init; }

    /// <summary>Its task field, when known.</summary>
    public int? TaskField { get; init; }

    /// <summary>Opgaven to leave out, for instance the opgave itself.</summary>
    public IReadOnlySet<Guid> Except { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Leave out the opgaven of this municipality; <c>null</c> = leave out none.</summary>
    public int? ElsewhereThan { get; init; }

    /// <summary>Give only opgaven at least this much alike, 1–100 (less counts as 1).</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Which part of the list.</summary>
    public Page Page { get; init; } = Page.First(20);

    /// <summary>The query "like this opgave", without that opgave itself.</summary>
    public static LikenessQuery For(Opgave opgave) => new()
    {
        Terms = opgave.Terms,
        Concepts = [.. opgave.Concepts.Concat(opgave.Contributions.SelectMany(contribution => contribution.Asks)).Distinct()],
        Theme = opgave.Theme,
        TaskField = opgave.TaskField,
        Except = ImmutableHashSet.Create(opgave.Id),
    };
}

/// <summary>An opgave like the one asked about.</summary>
/// <param name="Opgave">Id of the opgave.</param>
/// <param name="Likeness">1–100: text up to 60 (60 % of the cosine in percent), concepts up to 25 (Dice coefficient), theme 10, task field 5.</param>
/// <param name="Concepts">Concept ids in both, ascending.</param>
/// <param name="Terms">At most five term ids in both, the rarest first.</param>
/// <param name="SameTheme">Same theme.</param>
/// <param name="SameTaskField">Same task field.</param>
public sealed record SimilarOpgave(Guid Opgave, int Likeness, ImmutableArray<int> Concepts, ImmutableArray<int> Terms, bool SameTheme, bool SameTaskField);

/// <summary>Opgaven like the one asked about.</summary>
/// <param name="Total">Number that is enough alike.</param>
/// <param name="Municipalities">Number of municipalities that those are of.</param>
/// <param name="Items">The page asked for: most alike first, then by id.</param>
public sealed record SimilarResult(int Total, int Municipalities, ImmutableArray<SimilarOpgave> Items);
