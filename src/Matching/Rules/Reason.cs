namespace GemeenteVanNu.Matching;

/// <summary>What a reason is about. The two integers of a reason, subject and detail, are explained per kind.</summary>
public enum ReasonKind
{
    /// <summary>Knows an expertise that is asked. Subject: concept; detail: level 1–3.</summary>
    KnownExpertise,

    /// <summary>Knows everything that is asked. Subject: number of concepts asked; detail: 0.</summary>
    EverythingAsked,

    /// <summary>Knows something near an expertise that is asked (parent, child or sibling). Subject: concept asked; detail: concept known.</summary>
    NearExpertise,

    /// <summary>Wants to learn an expertise that is asked and does not have it yet. Subject: concept; detail: 0.</summary>
    WantsToLearn,

    /// <summary>An activity that gives energy. Subject: activity; detail: 1 or 2.</summary>
    ActivityGivesEnergy,

    /// <summary>An activity that costs energy. Subject: activity; detail: −1 or −2.</summary>
    ActivityCostsEnergy,

    /// <summary>The theme gives energy. Subject: theme; detail: 1 or 2.</summary>
    ThemeGivesEnergy,

    /// <summary>The theme costs energy. Subject: theme; detail: −1 or −2.</summary>
    ThemeCostsEnergy,

    /// <summary>Did something in the same theme before. Subject: theme; detail: whole years since it ended, 0 = less than one or still going on.</summary>
    ThemeExperience,

    /// <summary>Used an expertise that is asked in earlier work. Subject: concept; detail: whole years since.</summary>
    UsedExpertise,

    /// <summary>Did the same kind of opgave before. Subject: concept; detail: whole years since.</summary>
    KindExperience,

    /// <summary>Near the own municipality. Subject: municipality of the opgave; detail: whole kilometres.</summary>
    Nearby,

    /// <summary>Can be done at a distance, and the person is willing. Subject and detail: 0.</summary>
    Remote,

    /// <summary>The hours asked fit. Subject: hours a week asked; detail: hours a week available.</summary>
    HoursFit,

    /// <summary>Available in the whole period. Subject: first day, detail: last day, as <see cref="DateOnly.DayNumber"/> (0 or the greatest when open).</summary>
    WholePeriodFits,

    /// <summary>Available in a part of the period. Subject: first shared day, detail: last shared day, as <see cref="DateOnly.DayNumber"/>.</summary>
    PartOfPeriodFits,

    /// <summary>The texts are alike. Subject: 0; detail: cosine likeness in percent, 1–100.</summary>
    TextLikeness,

    /// <summary>Published recently. Subject: 0; detail: days since.</summary>
    Fresh,
}

/// <summary>One thing that counts in a score.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">See <see cref="ReasonKind"/>.</param>
/// <param name="Detail">See <see cref="ReasonKind"/>.</param>
/// <param name="Points">Its part of the score; never 0, below 0 for energy that it costs.</param>
public readonly record struct Reason(ReasonKind Kind, int Subject, int Detail, int Points);

/// <summary>One thing that is true about a person and a contribution. It has no points: people are never ranked by a number.</summary>
/// <param name="Kind">What it is about; never <see cref="ReasonKind.TextLikeness"/> or <see cref="ReasonKind.Fresh"/>.</param>
/// <param name="Subject">See <see cref="ReasonKind"/>.</param>
/// <param name="Detail">See <see cref="ReasonKind"/>.</param>
public readonly record struct PersonReason(ReasonKind Kind, int Subject, int Detail);
