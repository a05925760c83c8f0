using System.Globalization;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class RankingTests
{
    private const string Corpus = "a\tverkeersveiligheid\nb\tveiligheidsregio\nc\tbeheer openbare ruimte\n";

    [Fact]
    public void Every_question_gets_ranked_labels_with_a_score()
    {
        var lines = Rank(Corpus, "q1\tveilig verkeer\nq2\topenbare ruimte\n");

        Assert.Equal(["q1", "a", "1"], lines[0].Split('\t')[..3]);
        Assert.Contains(lines, line => line.StartsWith("q2\tc\t1\t", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(double.Parse(line.Split('\t')[3], CultureInfo.InvariantCulture), 0.000001, 1));
    }

    [Fact]
    public void Ranks_run_from_1_and_scores_do_not_rise()
    {
        var lines = Rank(Corpus, "q\tveiligheid\n").Select(line => line.Split('\t')).ToList();

        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => int.Parse(line[2], CultureInfo.InvariantCulture)));
        Assert.Equal(lines.OrderByDescending(line => line[3], StringComparer.Ordinal).Select(line => line[1]), lines.Select(line => line[1]));
    }

    [Fact]
    public void No_more_come_than_asked() => Assert.Single(Rank(Corpus, "q\tveiligheid\n", top: 1));

    [Fact]
    public void Of_labels_that_share_a_concept_only_the_best_is_ranked() => Assert.Equal(
        ["q\tb\t1\t1.000000"],
        Rank("a\tvergunning voor bouwen\tbouw\nb\tbouwvergunning\tbouw\n", "q\tbouwvergunning\n"));

    [Fact]
    public void A_question_that_is_like_nothing_gets_no_line() => Assert.Empty(Rank(Corpus, "q\t???\n"));

    [Fact]
    public void Empty_lines_and_line_ends_of_windows_do_no_harm() =>
        Assert.Equal(Rank(Corpus, "q\tveiligheid\n"), Rank(Corpus.Replace("\n", "\r\n\r\n", StringComparison.Ordinal), "\r\nq\tveiligheid\r\n"));

    [Theory]
    [InlineData("a\tx\nb\n", "corpus, line 2: id<TAB>label or id<TAB>label<TAB>concept is expected, but there is 1 column.")]
    [InlineData("a\tx\ty\tz\n", "corpus, line 1: id<TAB>label or id<TAB>label<TAB>concept is expected, but there are 4 columns.")]
    [InlineData("a\tx\n\n\tx\n", "corpus, line 3: id<TAB>label or id<TAB>label<TAB>concept is expected, but column 1 is empty.")]
    [InlineData("a\t\t\n", "corpus, line 1: id<TAB>label or id<TAB>label<TAB>concept is expected, but column 2 is empty.")]
    [InlineData("", "corpus: there is no label with a letter or digit in it.")]
    public void A_malformed_corpus_is_refused_with_the_line(string corpus, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Rank(corpus, "q\tx\n")).Message);

    [Fact]
    public void A_malformed_question_is_refused_with_the_line() => Assert.Equal(
        "questions, line 2: id<TAB>question is expected, but there is 1 column.",
        Assert.Throws<InvalidDataException>(() => Rank(Corpus, "q\tx\nq2\n")).Message);

    private static string[] Rank(string corpus, string questions, int top = 10)
    {
        using var labels = new StringReader(corpus);
        using var asked = new StringReader(questions);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new Ranking(labels, "corpus").Answer(asked, "questions", output, top);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
