using System.Globalization;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>"Zoek je tot 50 km? Dan zijn het er 12." with the button that does it, or a link when the profile need not change.</summary>
public sealed record Widening(string Sentence, string Action, IReadOnlyList<string> Changes, string? Url)
{
    private const int MostHours = 40;
    private static readonly int[] Distances = [25, 50, 100, 200];

    public static Widening Of(Rules.Relaxation relaxation)
    {
        var sentence = relaxation.Sentence(RelaxedQuestion.OpgavenForYou);
        return relaxation.Changes[0].Kind switch
        {
            Rules.ChangeKind.ShowHidden => new(sentence, "Bekijk wat je verborg", [], "/mijn/opgaven?toon=verborgen"),
            Rules.ChangeKind.AllOpenOpgaven or Rules.ChangeKind.AllOpgaven => new(sentence, "Bekijk alle opgaven", [], "/opgaven"),
            _ => new(sentence, string.Concat("Ja, pas mijn profiel aan: ", string.Join(" en ", relaxation.Changes.Select(Short))), [.. relaxation.Changes.Select(Write)], null),
        };
    }

    /// <summary>For a short list: the first larger distance that gives more.</summary>
    public static Widening? Further(MeasuredMatcher matcher, Rules.Person person, Rules.OpgavenQuery query, int now)
    {
        foreach (var step in Distances.Where(d => d > person.MaxDistanceKm).Select(d => (int?)d).Append(null).Where(_ => person.MaxDistanceKm is not null))
        {
            var count = matcher.OpgavenFor(person with { MaxDistanceKm = step }, query with { Page = Rules.Page.First(0) }).Total;
            if (count > now)
            {
                return Of(new Rules.Relaxation([new Rules.Change(Rules.ChangeKind.Distance, step)], count));
            }
        }

        return null;
    }

    /// <summary>Changes the profile; a text that says nothing is passed over.</summary>
    public static void Apply(Professional person, IEnumerable<string> changes)
    {
        foreach (var change in changes.Select(Read).OfType<Rules.Change>())
        {
            switch (change.Kind)
            {
                case Rules.ChangeKind.Distance:
                    person.MaxDistance = change.To;
                    break;
                case Rules.ChangeKind.Remote:
                    person.RemoteOk = true;
                    break;
                case Rules.ChangeKind.Hours:
                    person.HoursPerWeek = Math.Clamp(change.To ?? MostHours, 1, MostHours);
                    break;
                case Rules.ChangeKind.Period:
                    (person.AvailableFrom, person.AvailableUntil) = (null, null);
                    break;
                case Rules.ChangeKind.Form:
                    person.Forms = change.To is { } form && Enum.IsDefined((Rules.Involvement)form) ? person.Forms | MatchRecords.Form((Rules.Involvement)form) : Involvement.None;
                    break;
            }
        }
    }

    private static string Short(Rules.Change change) => change switch
    {
        { Kind: Rules.ChangeKind.Distance, To: { } km } => $"tot {km} km",
        { Kind: Rules.ChangeKind.Distance } => "in heel Nederland",
        { Kind: Rules.ChangeKind.Remote } => "ook op afstand",
        { Kind: Rules.ChangeKind.Hours } => $"{change.To ?? MostHours} uur per week",
        { Kind: Rules.ChangeKind.Period } => "geen vaste periode",
        { Kind: Rules.ChangeKind.Form, To: { } form } => $"ook {MatchRecords.Form((Rules.Involvement)form).Dutch()}",
        _ => "elke vorm",
    };

    private static string Write(Rules.Change change) => $"{change.Kind}:{change.To?.ToString(CultureInfo.InvariantCulture)}";

    private static Rules.Change? Read(string text) => text.Split(':') is [var kind, var to] && Enum.TryParse<Rules.ChangeKind>(kind, out var known) && Enum.IsDefined(known)
        ? new Rules.Change(known, int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
        : null;
}
