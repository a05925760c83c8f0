using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Web.Tests.Finding;

public sealed class FindingWordsTests
{
    private static readonly Vocabulary Vocabulary = new();
    private static readonly ReasonWords Words = new(Vocabulary);

    public static TheoryData<Rules.ReasonKind> ReasonKinds => [.. Enum.GetValues<Rules.ReasonKind>()];
    public static TheoryData<Rules.ConditionKind> ConditionKinds => [.. Enum.GetValues<Rules.ConditionKind>()];
    public static TheoryData<Rules.ChangeKind> ChangeKinds => [.. Enum.GetValues<Rules.ChangeKind>()];

    [Theory]
    [MemberData(nameof(ReasonKinds))]
    public void Every_kind_of_reason_has_words_to_you_and_about_someone(Rules.ReasonKind kind)
    {
        foreach (var detail in new[] { 0, 1, 2, 3, 40 })
        {
            Assert.Matches("^[a-z0-9].{7,}[^.]$", Words.ToYou(new Rules.Reason(kind, 1, detail, 1)).Text);
            var about = Words.About(new Rules.PersonReason(kind, 1, detail)).Text;
            Assert.DoesNotMatch(@"\b(je hebt|je kent|jij hebt|jouw gemeente)\b", about);
        }
    }

    [Theory]
    [InlineData(3, "je weet veel van ")]
    [InlineData(2, "je werkt met ")]
    [InlineData(1, "je kent ")]
    public void Knowing_something_says_how_well(int level, string begin) =>
        Assert.StartsWith(begin, Words.ToYou(new Rules.Reason(Rules.ReasonKind.KnownExpertise, 0, level, 1)).Text, StringComparison.Ordinal);

    [Fact]
    public void Energy_names_the_activity()
    {
        var pioneering = Vocabulary.FindActivity("pionieren")!;
        Assert.Equal("dit geeft je energie: pionieren", Words.ToYou(new Rules.Reason(Rules.ReasonKind.ActivityGivesEnergy, pioneering.Index, 2, 1)).Text);
        Assert.Equal("krijgt energie van pionieren", Words.About(new Rules.PersonReason(Rules.ReasonKind.ActivityGivesEnergy, pioneering.Index, 2)).Text);
    }

    [Fact]
    public void Nearness_says_how_many_kilometres() =>
        Assert.Equal("12 km van jouw gemeente", Words.ToYou(new Rules.Reason(Rules.ReasonKind.Nearby, 228, 12, 1)).Text);

    [Fact]
    public void A_part_of_the_period_is_named_with_its_days()
    {
        var (first, last) = (new DateOnly(2026, 3, 1).DayNumber, new DateOnly(2026, 4, 30).DayNumber);
        Assert.EndsWith("1 maart tot en met 30 april 2026", Words.ToYou(new Rules.Reason(Rules.ReasonKind.PartOfPeriodFits, first, last, 1)).Text, StringComparison.Ordinal);
        Assert.EndsWith("vanaf 1 maart 2026", Words.ToYou(new Rules.Reason(Rules.ReasonKind.PartOfPeriodFits, first, DateOnly.MaxValue.DayNumber, 1)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ConditionKinds))]
    public void Every_condition_that_fails_has_words(Rules.ConditionKind kind)
    {
        foreach (var (asked, offered) in new[] { (0, 1), (3, 2), (1, 0) })
        {
            Assert.Matches("^[a-z].{8,}[^.]$", new Rules.FailedCondition(kind, asked, offered).ToYou());
            Assert.Matches("^[a-z].{8,}[^.]$", new Rules.FailedCondition(kind, asked, offered).About());
        }
    }

    [Fact]
    public void Too_few_hours_are_said_in_numbers() =>
        Assert.Equal("je hebt 4 uur, er wordt 16 uur gevraagd", new Rules.FailedCondition(Rules.ConditionKind.Hours, 16, 4).ToYou());

    [Fact]
    public void A_form_that_was_not_chosen_is_named() => Assert.Equal(
        "er wordt detachering gevraagd, jij koos sparren en meedenken",
        new Rules.FailedCondition(Rules.ConditionKind.Form, (int)Rules.Involvement.Secondment, (int)(Rules.Involvements.Sparring | Rules.Involvements.ThinkingAlong)).ToYou());

    [Fact]
    public void A_word_without_an_answer_is_shown_as_it_was_typed() =>
        Assert.Equal("gaat niet over ‘wadi’", new Rules.FailedCondition(Rules.ConditionKind.Word, 1).ToYou(["regen", "wadi"]));

    [Theory]
    [MemberData(nameof(ChangeKinds))]
    public void Every_relaxation_is_a_question_with_its_count(Rules.ChangeKind kind)
    {
        foreach (var question in Enum.GetValues<RelaxedQuestion>())
        {
            foreach (var to in new int?[] { null, 2 })
            {
                Assert.Matches(@"^[A-Z][^?]{8,}\? Dan zijn het er 12\.$", new Rules.Relaxation([new(kind, to)], 12).Sentence(question));
            }
        }
    }

    [Fact]
    public void Two_changes_together_are_one_question()
    {
        var relaxation = new Rules.Relaxation([new(Rules.ChangeKind.Distance, 50), new(Rules.ChangeKind.Period)], 1);
        Assert.Equal("Zoek je tot 50 km en let je niet op de periode? Dan is het er 1.", relaxation.Sentence(RelaxedQuestion.OpgavenForYou));
    }
}
