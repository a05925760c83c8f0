using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Profiles.Experiences;

namespace GemeenteVanNu.Features.People;

/// <summary>How a profile looks to someone else. What the reader may not see is not in it at all.</summary>
public sealed record PersonSeen
{
    public required Guid Id { get; init; }

    /// <summary>The name, or "collega uit Ede" for who sees no names.</summary>
    public required string Heading { get; init; }
    public required string Function { get; init; }
    public required string Municipality { get; init; }
    public required string MunicipalitySlug { get; init; }
    public required string Employer { get; init; }

    /// <summary>Free text may hold names: only for who sees those.</summary>
    public string? About { get; init; }
    public required IReadOnlyList<(string Name, string Level)> Known { get; init; }
    public required IReadOnlyList<string> Learning { get; init; }
    public required IReadOnlyList<(string Title, string Facts, string? Text)> Experiences { get; init; }

    /// <summary>Null when it is not shared, or when the reader owns no opgave.</summary>
    public IReadOnlyList<string>? Gives { get; init; }
    public IReadOnlyList<string>? Costs { get; init; }
    public required IReadOnlyList<string> Availability { get; init; }

    /// <summary>The municipality and the experiences of the person must be loaded.</summary>
    public static async Task<PersonSeen> Of(Db db, Professional person, Vocabulary.Vocabulary vocabulary, bool withNames, bool withEnergy)
    {
        var places = await db.PlacesOf(person.Experiences);
        var showsEnergy = withEnergy && person.EnergySharedAt is not null;
        return new()
        {
            Id = person.Id,
            Heading = person.HeadingFor(withNames),
            Function = person.Function,
            Municipality = person.Municipality.Name,
            MunicipalitySlug = person.Municipality.Slug,
            Employer = person.Employer.Name,
            About = withNames ? person.About : null,
            Known = Knows(person, vocabulary),
            Learning = [.. vocabulary.ExpertiseNames(person.Expertise.Where(e => e.WantsToLearn).Select(e => e.ExpertiseId))],
            Experiences = [.. person.Experiences.NewestFirst().Select(e => (e.Title, e.Facts(vocabulary, places), withNames ? e.Text : null))],
            Gives = showsEnergy ? vocabulary.EnergyWords(person.Energy, gives: true) : null,
            Costs = showsEnergy ? vocabulary.EnergyWords(person.Energy, gives: false) : null,
            Availability = Available(person),
        };
    }

    private static List<(string, string)> Knows(Professional person, Vocabulary.Vocabulary vocabulary) =>
    [
        .. from known in person.Expertise
           where known.Level > 0
           orderby known.Level descending
           let expertise = vocabulary.FindExpertise(known.ExpertiseId)
           where expertise is not null
           select (expertise.Name, ProfileWords.LevelOfOther(known.Level)),
    ];

    private static List<string> Available(Professional person) =>
    [
        $"{ProfileWords.HoursInWords(person.HoursPerWeek)}, {person.Days.InWords()}",
        ProfileWords.PeriodInWords(person.AvailableFrom, person.AvailableUntil),
        person.Forms.FormsInWords(),
        (person.MaxDistance is { } km ? $"tot {km} km van de eigen gemeente" : "overal in het land") + (person.RemoteOk ? ", ook op afstand" : ""),
    ];
}
