using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What was asked when nothing met every condition; it decides the words of a relaxation.</summary>
public enum RelaxedQuestion
{
    /// <summary>Opgaven for the one who reads.</summary>
    OpgavenForYou,

    /// <summary>People for a contribution of the one who reads.</summary>
    PeopleForContribution,

    /// <summary>Free search.</summary>
    Search,
}

/// <summary>What to change so that there is a result, in Dutch: "Zoek je tot 50 km? Dan zijn het er 12."</summary>
public static class RelaxationWords
{
    /// <param name="relaxation">The change, or two together.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="words">What was typed, word by word, for a change that drops one.</param>
    public static string Sentence(this Rules.Relaxation relaxation, RelaxedQuestion question, IReadOnlyList<string>? words = null) =>
        $"{relaxation.Question(question, words)} {relaxation.Answer()}";

    /// <summary>"Zoek je tot 50 km?", the part to link.</summary>
    public static string Question(this Rules.Relaxation relaxation, RelaxedQuestion question, IReadOnlyList<string>? words = null)
    {
        var clauses = relaxation.Changes.Select(change => Clause(change, question, words)).ToList().InWords();
        return char.ToUpperInvariant(clauses[0]) + clauses[1..] + "?";
    }

    /// <summary>"Dan zijn het er 12."</summary>
    public static string Answer(this Rules.Relaxation relaxation) => relaxation.Count == 1 ? "Dan is het er 1." : $"Dan zijn het er {relaxation.Count.InWords()}.";

    private static string Clause(Rules.Change change, RelaxedQuestion question, IReadOnlyList<string>? words) => (question, change.Kind) switch
    {
        (_, Rules.ChangeKind.Word) => words is not null && change.To is { } at && at < words.Count ? $"zoek je zonder ‘{words[at]}’" : "zoek je met een woord minder",
        (_, Rules.ChangeKind.AllOpenOpgaven) => "bekijk je alle open opgaven",
        (_, Rules.ChangeKind.AllOpgaven) => "bekijk je alle opgaven, ook de afgeronde",
        (_, Rules.ChangeKind.AllPeople) => "bekijk je iedereen die gevonden wil worden",
        (_, Rules.ChangeKind.ShowHidden) => "toon je ook wat je eerder verborg",
        (_, Rules.ChangeKind.Expertise) => "kijk je ook naar mensen met andere expertise",
        (RelaxedQuestion.OpgavenForYou, _) => ForYou(change),
        (RelaxedQuestion.PeopleForContribution, _) => ForContribution(change),
        _ => ForSearch(change),
    };

    private static string ForYou(Rules.Change change) => change.Kind switch
    {
        Rules.ChangeKind.Remote => "wil je ook op afstand werken",
        Rules.ChangeKind.Distance => change.To is { } kilometres ? $"zoek je tot {kilometres} km" : "zoek je in heel Nederland",
        Rules.ChangeKind.Hours => change.To is { } hours ? $"heb je {hours} uur per week" : "let je niet op de uren",
        Rules.ChangeKind.Period => "let je niet op de periode",
        Rules.ChangeKind.Form => change.To is { } form ? $"wil je ook {Form(form)}" : "vind je elke vorm goed",
        _ => ForSearch(change),
    };

    private static string ForContribution(Rules.Change change) => change.Kind switch
    {
        Rules.ChangeKind.Remote => "mag het op afstand",
        Rules.ChangeKind.Distance => "vraag je ook mensen die liever dichterbij werken",
        Rules.ChangeKind.Hours => change.To is { } hours ? $"vraag je hoogstens {hours} uur per week" : "let je niet op de uren",
        Rules.ChangeKind.Period => "let je niet op de periode",
        Rules.ChangeKind.Form => change.To is { } form ? $"vraag je {Form(form)}" : "vind je elke vorm goed",
        _ => ForSearch(change),
    };

    private static string ForSearch(Rules.Change change) => change.Kind switch
    {
        Rules.ChangeKind.Remote => "mag het ook op de plek zelf",
        Rules.ChangeKind.Distance => "let je niet op de afstand",
        Rules.ChangeKind.Hours => "let je niet op de uren",
        Rules.ChangeKind.Period => "let je niet op de periode",
        Rules.ChangeKind.Form => "vind je elke vorm goed",
        Rules.ChangeKind.Municipality => "let je niet op de gemeente",
        Rules.ChangeKind.Province => "zoek je in heel Nederland",
        Rules.ChangeKind.Status => "vind je elke status goed",
        Rules.ChangeKind.Theme => "vind je elk thema goed",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Every change has words."),
    };

    private static string Form(int form) => MatchRecords.Form((Rules.Involvement)form).Dutch();
}
