using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.About;

/// <summary>The weights of matching in words for everyone. A weight without words is a mistake that a test finds.</summary>
public static class WeightWords
{
    /// <summary>What earns these points, as the row of a table.</summary>
    public static string Dutch(this Weight weight) => weight.Kind switch
    {
        ReasonKind.KnownExpertise => weight.Limit switch
        {
            3 => "Je helpt anderen met een expertise die gevraagd wordt",
            2 => "Je werkt met een expertise die gevraagd wordt",
            _ => "Je kent een expertise die gevraagd wordt",
        },
        ReasonKind.EverythingAsked => "Je kent alles wat er gevraagd wordt",
        ReasonKind.NearExpertise => "Je kent iets dat dicht bij een gevraagde expertise ligt",
        ReasonKind.WantsToLearn => "Je wilt een gevraagde expertise leren",
        ReasonKind.ActivityGivesEnergy => weight.Limit == 2 ? "Een activiteit geeft je veel energie" : "Een activiteit geeft je energie",
        ReasonKind.ActivityCostsEnergy => weight.Limit == -2 ? "Een activiteit kost je veel energie" : "Een activiteit kost je energie",
        ReasonKind.ThemeGivesEnergy => weight.Limit == 2 ? "Het thema geeft je veel energie" : "Het thema geeft je energie",
        ReasonKind.ThemeCostsEnergy => weight.Limit == -2 ? "Het thema kost je veel energie" : "Het thema kost je energie",
        ReasonKind.ThemeExperience => "Je werkte eerder aan dit thema" + Ago(weight),
        ReasonKind.UsedExpertise => "Je gebruikte een gevraagde expertise in eerder werk" + Ago(weight),
        ReasonKind.KindExperience => "Je deed eerder eenzelfde soort opgave" + Ago(weight),
        ReasonKind.Nearby => $"De opgave is hoogstens {weight.Limit} km van jouw gemeente",
        ReasonKind.Remote => "Het kan op afstand en dat wil jij ook (telt niet op bij nabijheid: het hoogste van de twee telt)",
        ReasonKind.HoursFit => "Je hebt genoeg uren",
        ReasonKind.WholePeriodFits => "Je kunt de hele periode",
        ReasonKind.PartOfPeriodFits => "Je kunt een deel van de periode",
        ReasonKind.TextLikeness => "De tekst van de opgave lijkt op jouw profiel",
        ReasonKind.Fresh => $"De opgave staat er hoogstens {weight.Limit} dagen",
        _ => throw new ArgumentOutOfRangeException(nameof(weight), weight.Key, "Every weight has words."),
    };

    /// <summary>"+ 12", "− 5" or "0 tot 20".</summary>
    public static string Points(this Weight weight) => weight switch
    {
        { IsLargest: true } => $"0 tot {weight.Points}",
        { Points: < 0 } => $"− {-weight.Points}",
        _ => $"+ {weight.Points}",
    };

    /// <summary>How often it can count in one score.</summary>
    public static string Counts(this Weight weight) => weight.Kind switch
    {
        ReasonKind.KnownExpertise or ReasonKind.NearExpertise or ReasonKind.WantsToLearn or ReasonKind.UsedExpertise => "per expertise",
        ReasonKind.ActivityGivesEnergy or ReasonKind.ActivityCostsEnergy => "per activiteit",
        ReasonKind.KindExperience => "per soort opgave",
        _ => "één keer",
    };

    private static string Ago(Weight weight) => weight.Limit is { } years ? $", hoogstens {years} jaar geleden" : ", langer geleden";
}
