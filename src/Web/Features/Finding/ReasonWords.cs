using GemeenteVanNu.Design;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>The reasons of the rules in Dutch: to the person they are about ("je weet veel van …") and about someone ("weet veel van …").</summary>
public sealed class ReasonWords(Vocabulary.Vocabulary vocabulary)
{
    /// <summary>Why an opgave fits the person who reads it.</summary>
    public ReasonLine ToYou(Rules.Reason reason) => new(ToYou(reason.Kind, reason.Subject, reason.Detail), MarkOf(reason.Kind));

    public IReadOnlyList<ReasonLine> ToYou(IEnumerable<Rules.Reason> reasons) => [.. reasons.Select(ToYou)];

    /// <summary>What is true about a colleague, for the owner who looks for people.</summary>
    public ReasonLine About(Rules.PersonReason reason) => new(About(reason.Kind, reason.Subject, reason.Detail), MarkOf(reason.Kind));

    public IReadOnlyList<ReasonLine> About(IEnumerable<Rules.PersonReason> reasons) => [.. reasons.Select(About)];

    private string ToYou(Rules.ReasonKind kind, int subject, int detail) => kind switch
    {
        Rules.ReasonKind.KnownExpertise => detail switch
        {
            >= 3 => $"je weet veel van {Expertise(subject)}",
            2 => $"je werkt met {Expertise(subject)}",
            _ => $"je kent {Expertise(subject)}",
        },
        Rules.ReasonKind.EverythingAsked => subject == 1 ? "je kent wat er gevraagd wordt" : "je kent alles wat er gevraagd wordt",
        Rules.ReasonKind.NearExpertise => $"je kent {Expertise(detail)}, dat ligt dicht bij {Expertise(subject)}",
        Rules.ReasonKind.WantsToLearn => $"dit wil je leren: {Expertise(subject)}",
        Rules.ReasonKind.ActivityGivesEnergy => $"dit geeft je energie: {Activity(subject)}",
        Rules.ReasonKind.ActivityCostsEnergy => $"dit kost je energie: {Activity(subject)}",
        Rules.ReasonKind.ThemeGivesEnergy => $"dit thema geeft je energie: {Theme(subject)}",
        Rules.ReasonKind.ThemeCostsEnergy => $"dit thema kost je energie: {Theme(subject)}",
        Rules.ReasonKind.ThemeExperience => $"je werkte eerder aan dit thema: {Theme(subject)}, {YearsAgo(detail)}",
        Rules.ReasonKind.UsedExpertise => $"je gebruikte {Expertise(subject)} in eerder werk, {YearsAgo(detail)}",
        Rules.ReasonKind.KindExperience => $"je deed dit eerder: {Expertise(subject)}, {YearsAgo(detail)}",
        Rules.ReasonKind.Nearby => detail == 0 ? "in jouw gemeente" : $"{detail} km van jouw gemeente",
        Rules.ReasonKind.Remote => "kan op afstand",
        Rules.ReasonKind.HoursFit => $"de uren passen: {subject} gevraagd, jij hebt er {detail}",
        Rules.ReasonKind.WholePeriodFits => "je kunt de hele periode",
        Rules.ReasonKind.PartOfPeriodFits => $"je kunt een deel van de periode: {Days(subject, detail)}",
        Rules.ReasonKind.TextLikeness => "de tekst lijkt op jouw profiel",
        Rules.ReasonKind.Fresh => detail switch { <= 0 => "vandaag geplaatst", 1 => "gisteren geplaatst", _ => $"{detail} dagen geleden geplaatst" },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind of reason has words."),
    };

    private string About(Rules.ReasonKind kind, int subject, int detail) => kind switch
    {
        Rules.ReasonKind.KnownExpertise => detail switch
        {
            >= 3 => $"weet veel van {Expertise(subject)}",
            2 => $"werkt met {Expertise(subject)}",
            _ => $"kent {Expertise(subject)}",
        },
        Rules.ReasonKind.EverythingAsked => subject == 1 ? "kent wat je vraagt" : "kent alles wat je vraagt",
        Rules.ReasonKind.NearExpertise => $"kent {Expertise(detail)}, dat ligt dicht bij {Expertise(subject)}",
        Rules.ReasonKind.WantsToLearn => $"wil dit leren: {Expertise(subject)}",
        Rules.ReasonKind.ActivityGivesEnergy => $"krijgt energie van {Activity(subject)}",
        Rules.ReasonKind.ActivityCostsEnergy => $"verliest energie aan {Activity(subject)}",
        Rules.ReasonKind.ThemeGivesEnergy => $"krijgt energie van het thema {Theme(subject)}",
        Rules.ReasonKind.ThemeCostsEnergy => $"verliest energie aan het thema {Theme(subject)}",
        Rules.ReasonKind.ThemeExperience => $"werkte eerder aan het thema {Theme(subject)}, {YearsAgo(detail)}",
        Rules.ReasonKind.UsedExpertise => $"gebruikte {Expertise(subject)} in eerder werk, {YearsAgo(detail)}",
        Rules.ReasonKind.KindExperience => $"deed dit eerder: {Expertise(subject)}, {YearsAgo(detail)}",
        Rules.ReasonKind.Nearby => detail == 0 ? "werkt in dezelfde gemeente" : $"werkt {detail} km verderop",
        Rules.ReasonKind.Remote => "wil op afstand werken",
        Rules.ReasonKind.HoursFit => $"heeft {detail} uur per week, jij vraagt {subject} uur",
        Rules.ReasonKind.WholePeriodFits => "kan de hele periode",
        Rules.ReasonKind.PartOfPeriodFits => $"kan een deel van de periode: {Days(subject, detail)}",
        Rules.ReasonKind.TextLikeness => "het profiel lijkt op jouw tekst",
        Rules.ReasonKind.Fresh => "deed kort geleden mee",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind of reason has words."),
    };

    private static ReasonMark MarkOf(Rules.ReasonKind kind) => kind switch
    {
        Rules.ReasonKind.KnownExpertise or Rules.ReasonKind.EverythingAsked or Rules.ReasonKind.ThemeExperience
            or Rules.ReasonKind.UsedExpertise or Rules.ReasonKind.KindExperience => ReasonMark.Strong,
        Rules.ReasonKind.ActivityGivesEnergy or Rules.ReasonKind.ThemeGivesEnergy => ReasonMark.Energy,
        _ => ReasonMark.Near,
    };

    private string Expertise(int index) => vocabulary.Expertise[index].Name;

    private string Activity(int index) => vocabulary.Activities[index].Verb;

    private string Theme(int index) => vocabulary.Themes[index].InSentence();

    private static string YearsAgo(int years) => years <= 0 ? "kort geleden" : $"{years} jaar geleden";

    private static string Days(int first, int last) => DutchDates.Period(
        first <= DateOnly.MinValue.DayNumber ? null : DateOnly.FromDayNumber(first), last >= DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(last));
}
