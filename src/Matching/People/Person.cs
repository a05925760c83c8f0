using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Who may find a person.</summary>
public enum Findable
{
    /// <summary>Nobody; the person is never part of an answer.</summary>
    Nobody,

    /// <summary>Only people with the same employer.</summary>
    OwnEmployer,

    /// <summary>Everyone who is signed in and confirmed.</summary>
    Everyone,
}

/// <summary>An expertise someone has.</summary>
/// <param name="Concept">Concept id.</param>
/// <param name="Level">1 (basic), 2 (experienced) or 3 (expert); other values count as the nearest of these.</param>
public readonly record struct KnownExpertise(int Concept, int Level);

/// <summary>What an activity or theme does for someone.</summary>
/// <param name="Subject">Activity id or theme id.</param>
/// <param name="Value">−2 (costs much) … +2 (gives much); other values count as the nearest of these.</param>
public readonly record struct Energy(int Subject, int Value);

/// <summary>Something a person did before.</summary>
public sealed record Experience
{
    /// <summary>Theme id, or <c>null</c> when not said.</summary>
    public int? Theme { get; init; }

    /// <summary>Concept ids of the expertise used.</summary>
    public ImmutableArray<int> Used { get; init; } = [];

    /// <summary>Concept ids that say what kind of opgave it was.</summary>
    public ImmutableArray<int> Kinds { get; init; } = [];

    /// <summary>Last day, or <c>null</c> when still going on.</summary>
    public DateOnly? Ended { get; init; }
}

/// <summary>
/// What a professional typed in to find and be found. By design there is no place for name, gender, age, origin,
/// health or photo. Ids of concepts, activities, themes, municipalities, employers and terms are non-negative integers given out by the caller.
/// </summary>
public sealed record Person
{
    /// <summary>Id of the person.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the municipality worked from.</summary>
    public required int Municipality { get; init; }

    /// <summary>Id of the employer.</summary>
    public required int Employer { get; init; }

    /// <summary>Who may find this person; nobody unless chosen.</summary>
    public Findable Findable { get; init; }

    /// <summary>The day the person is back; before it nobody finds them. <c>null</c>: not paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Agreed to be asked for a contribution when nobody fits it fully.</summary>
    public bool OpenToAsk { get; init; }

    /// <summary>Expertise with level. A concept given twice counts once, at its highest level.</summary>
    public ImmutableArray<KnownExpertise> Knows { get; init; } = [];

    /// <summary>Concept ids the person wants to learn.</summary>
    public ImmutableArray<int> WantsToLearn { get; init; } = [];

    /// <summary>Energy per activity. An activity given twice counts as its first.</summary>
    public ImmutableArray<Energy> ActivityEnergy { get; init; } = [];

    /// <summary>Energy per theme. A theme given twice counts as its first.</summary>
    public ImmutableArray<Energy> ThemeEnergy { get; init; } = [];

    /// <summary>True when others may see (and find by) energy; the person's own matches use it either way.</summary>
    public bool EnergyShared { get; init; }

    /// <summary>What the person did before.</summary>
    public ImmutableArray<Experience> Experiences { get; init; } = [];

    /// <summary>Hours a week available, 0–40; <c>null</c> = not said, which excludes nothing.</summary>
    public int? HoursAWeek { get; init; }

    /// <summary>Days available from and until.</summary>
    public Period Available { get; init; }

    /// <summary>Furthest distance in whole kilometres; <c>null</c> = anywhere.</summary>
    public int? MaxDistanceKm { get; init; }

    /// <summary>Willing to work at a distance; lifts the limit of kilometres where the contribution allows it.</summary>
    public bool RemoteOk { get; init; }

    /// <summary>Forms the person accepts; none chosen = all.</summary>
    public Involvements Accepts { get; init; }

    /// <summary>Last day the person was active, for the sort "recently active".</summary>
    public DateOnly LastActive { get; init; }

    /// <summary>Terms of the texts in the profile.</summary>
    public TermVector Terms { get; init; } = TermVector.Empty;

    /// <summary>True when someone of <paramref name="viewerEmployer"/> may find this person on <paramref name="today"/>.</summary>
    /// <param name="viewerEmployer">Employer of the one who looks; <c>null</c> = unknown, sees only people findable by everyone.</param>
    /// <param name="today">The day it is.</param>
    public bool IsVisibleTo(int? viewerEmployer, DateOnly today) => !(PausedUntil > today)
        && (Findable == Findable.Everyone || (Findable == Findable.OwnEmployer && viewerEmployer == Employer));
}
