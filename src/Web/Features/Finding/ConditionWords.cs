using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Why something does not fit, in Dutch: a condition that is not met.</summary>
public static class ConditionWords
{
    /// <summary>Why an opgave does not fit the person who reads it: "je hebt 4 uur, er wordt 16 uur gevraagd".</summary>
    /// <param name="failed">The condition.</param>
    /// <param name="words">What was typed, word by word, for <see cref="Rules.ConditionKind.Word"/>.</param>
    public static string ToYou(this Rules.FailedCondition failed, IReadOnlyList<string>? words = null) => failed.Kind switch
    {
        Rules.ConditionKind.Open => failed.Offered == 0 ? "de opgave is afgerond" : "er is al iemand gevonden",
        Rules.ConditionKind.Form => $"er wordt {FormAsked(failed)} gevraagd, jij koos {FormsAccepted(failed)}",
        Rules.ConditionKind.Period => failed.Offered > failed.Asked
            ? $"de opgave is klaar voordat jij kunt, jij kunt vanaf {Day(failed.Offered)}"
            : $"de opgave begint op {Day(failed.Asked)}, dan kun jij niet meer",
        Rules.ConditionKind.Hours => $"je hebt {failed.Offered} uur, er wordt {failed.Asked} uur gevraagd",
        Rules.ConditionKind.Distance => failed.Asked < 0
            ? $"we weten niet hoe ver het is, jij wilt tot {failed.Offered} km"
            : $"het is {failed.Asked} km ver, jij wilt tot {failed.Offered} km",
        Rules.ConditionKind.Hidden => "je koos ‘niet voor mij’",
        Rules.ConditionKind.Own => "dit is je eigen opgave",
        Rules.ConditionKind.Expertise => "wat je kent ligt niet dicht bij wat er gevraagd wordt",
        _ => Filter(failed, words),
    };

    /// <summary>Why a colleague does not fit a contribution: "heeft 4 uur, jij vraagt 16 uur".</summary>
    public static string About(this Rules.FailedCondition failed, IReadOnlyList<string>? words = null) => failed.Kind switch
    {
        Rules.ConditionKind.Open => failed.Offered == 0 ? "de opgave is afgerond" : "er is al iemand gevonden",
        Rules.ConditionKind.Form => $"wil {FormsAccepted(failed)}, jij vraagt {FormAsked(failed)}",
        Rules.ConditionKind.Period => failed.Offered > failed.Asked ? $"kan pas vanaf {Day(failed.Offered)}" : $"kan niet meer vanaf {Day(failed.Asked)}",
        Rules.ConditionKind.Hours => $"heeft {failed.Offered} uur, jij vraagt {failed.Asked} uur",
        Rules.ConditionKind.Distance => failed.Asked < 0 ? $"wil tot {failed.Offered} km reizen" : $"werkt {failed.Asked} km verderop en wil tot {failed.Offered} km reizen",
        Rules.ConditionKind.Hidden => "koos ‘niet voor mij’",
        Rules.ConditionKind.Own => "dit is de eigen opgave",
        Rules.ConditionKind.Expertise => "kent niets dat dicht bij je vraag ligt",
        _ => Filter(failed, words),
    };

    private static string Filter(Rules.FailedCondition failed, IReadOnlyList<string>? words) => failed.Kind switch
    {
        Rules.ConditionKind.Status => "andere status",
        Rules.ConditionKind.Theme => "ander thema",
        Rules.ConditionKind.Province => "andere provincie",
        Rules.ConditionKind.Municipality => "andere gemeente",
        Rules.ConditionKind.Remote => "niet op afstand",
        Rules.ConditionKind.Word => words is not null && failed.Asked < words.Count ? $"gaat niet over ‘{words[failed.Asked]}’" : "gaat niet over elk woord",
        _ => throw new ArgumentOutOfRangeException(nameof(failed), failed.Kind, "Every condition has words."),
    };

    private static string FormAsked(Rules.FailedCondition failed) => MatchRecords.Form((Rules.Involvement)failed.Asked).Dutch();

    private static string FormsAccepted(Rules.FailedCondition failed) =>
        ((Involvement)failed.Offered).Split().Select(form => form.Dutch()).ToList().InWords();

    private static string Day(int number) => DateOnly.FromDayNumber(number).InWords();
}
