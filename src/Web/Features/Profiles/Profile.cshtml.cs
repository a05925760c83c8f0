using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Profiles.Experiences;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>Everything someone typed in, each part with its own page to change it.</summary>
public sealed class ProfileModel(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : ProfilePart(db)
{
    public bool IsPaused => Person.IsPausedOn(clock.Today());

    public ProfileSuggestion? Suggestion => ProfileSuggestion.For(Person);

    public IReadOnlyList<Experience> Experiences => [.. Person.Experiences.NewestFirst()];

    public IEnumerable<(string Name, string Level)> Known => Person.Expertise.Where(e => e.Level > 0).OrderByDescending(e => e.Level)
        .Select(e => (vocabulary.FindExpertise(e.ExpertiseId)?.Name, ProfileWords.Level(e.Level))).Where(e => e.Name is not null).Select(e => (e.Name!, e.Item2));

    public IReadOnlyList<string> Learning => [.. vocabulary.ExpertiseNames(Person.Expertise.Where(e => e.WantsToLearn).Select(e => e.ExpertiseId))];

    public IReadOnlyList<string> Energy(bool gives) => vocabulary.EnergyWords(Person.Energy, gives);

    public void OnGet()
    {
        // Everything was loaded before.
    }
}

public static class EnergyWordsOfProfile
{
    /// <summary>Verbs and themes that give (or cost) energy, strongest first.</summary>
    public static IReadOnlyList<string> EnergyWords(this Vocabulary.Vocabulary vocabulary, IEnumerable<EnergyTag> tags, bool gives) =>
    [
        .. tags.Where(t => gives ? t.Value > 0 : t.Value < 0).OrderBy(t => t.Kind).ThenByDescending(t => Math.Abs(t.Value))
            .Select(t => t.Kind == EnergyKind.Activity ? vocabulary.FindActivity(t.TagId)?.Verb : vocabulary.FindTheme(t.TagId)?.InSentence()).OfType<string>(),
    ];
}
