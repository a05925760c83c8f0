using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>One thing worth adding to a profile: what, what it brings, where. One at a time, and it can be put away.</summary>
public sealed record ProfileSuggestion(string Key, string Title, string Brings, string Action, string Url)
{
    private static readonly (ProfileSuggestion Suggestion, Func<Professional, bool> IsMissing)[] All =
    [
        (new("ervaring", "Vertel over één klus die je deed", "Dan zien we ook opgaven die lijken op wat je al eens deed.", "Voeg een ervaring toe", "/mijn/profiel/ervaring/nieuw"),
            p => p.Experiences.Count == 0),
        (new("afstand", "Hoe ver wil je reizen?", "Met je afstand erbij zien we beter wat dichtbij is.", "Kies je afstand", "/mijn/profiel/afstand"),
            p => p.MaxDistance is null),
        (new("vormen", "Hoe wil je meedoen?", "Kies je bijvoorbeeld alleen sparren, dan zie je geen detacheringen meer.", "Kies de vormen", "/mijn/profiel/vormen"),
            p => p.Forms == Involvement.None),
        (new("leren", "Wat wil je nog leren?", "Dan zien we ook opgaven waar je iets nieuws leert.", "Kies wat je wilt leren", "/mijn/profiel/expertise"),
            p => p.Expertise.All(e => !e.WantsToLearn)),
        (new("themas", "Welke thema’s geven je energie?", "Dan staan opgaven met die thema’s hoger in jouw lijst.", "Kies je thema’s", "/mijn/profiel/energie"),
            p => p.Energy.All(e => e.Kind != EnergyKind.Theme)),
        (new("over-mij", "Vertel in een paar zinnen wie je bent", "Een trekker leest dit voordat die je uitnodigt.", "Schrijf iets over jezelf", "/mijn/profiel/over-mij"),
            p => string.IsNullOrEmpty(p.About)),
    ];

    /// <summary>The first that is missing and was not put away. The experiences of the person must be loaded.</summary>
    public static ProfileSuggestion? For(Professional person) =>
        All.Where(s => s.IsMissing(person) && !person.SuggestionsPutAway.Contains(s.Suggestion.Key)).Select(s => s.Suggestion).FirstOrDefault();

    public static bool Exists(string key) => All.Any(s => s.Suggestion.Key == key);
}
