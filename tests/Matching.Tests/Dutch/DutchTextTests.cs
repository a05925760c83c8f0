using CsCheck;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class DutchTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 60].Select(characters => new string(characters)),
        Gen.OneOf("Wmo-beleid", "jeugd- en jongerenwerk", "foto's", "’s-Hertogenbosch", "\uD83D", "\uDE00", "😀", "e\u0301en", "ﬁets",
            "ĲSSELMEER", "d.w.z.", "0,5 fte", "woningbouwopgave", "--", "'", ".", "\0", "\u00AD", "\uFFFF", "vergunnnig", "RES").Array[0, 12]
            .Select(pieces => string.Concat(pieces)));

    [Theory]
    [InlineData("De woningbouwopgave", "woningbouwopgaf woningbouw woning bouw opgaf")]
    [InlineData("opgaven", "opgaf")]
    [InlineData("Huizen en huis", "huis huis")]
    [InlineData("brieven", "brief")]
    [InlineData("bomen", "bom")]
    [InlineData("boom", "bom")]
    [InlineData("foto's", "foto")]
    [InlineData("strategieën", "strategie")]
    [InlineData("Coördinatie", "coordinatie")]
    [InlineData("re-integratie", "reintegratie re integratie")]
    [InlineData("Wmo-toezicht", "wmotoezicht wmo wet maatschapp ondersteun toezicht")]
    [InlineData("RES", "res regional energiestrategie energie strategie")]
    [InlineData("de van het voor onze", "")]
    [InlineData("0.10", "0 10")]
    [InlineData("", "")]
    public void A_text_becomes_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Sample.Text.Terms(text)));

    [Theory]
    [InlineData("Wmo", true)]
    [InlineData("WMO", true)]
    [InlineData("wmo", true)]
    [InlineData("bbz", true)]
    [InlineData("RES", true)]
    [InlineData("res", false)]
    [InlineData("Res", false)]
    [InlineData("bag", false)]
    [InlineData("BAG", true)]
    [InlineData("vth", true)]
    public void An_abbreviation_in_running_text_is_recognised_by_its_letters(string word, bool recognised) =>
        Assert.Equal(recognised, Sample.Text.Terms(word).Count > 1);

    [Fact]
    public void Capitals_tell_abbreviations_with_the_same_letters_apart()
    {
        Assert.Contains("eigenar", Sample.Text.Terms("VvE"));
        Assert.DoesNotContain("eigenar", Sample.Text.Terms("VVE"));
        Assert.Contains("educatie", Sample.Text.Terms("VVE"));
    }

    [Theory]
    [InlineData("vergunnnig", "vergunning")]
    [InlineData("partcipatie", "participatie")]
    [InlineData("res", "energiestrategie")]
    [InlineData("vve", "eigenaars")]
    [InlineData("vve", "educatie")]
    public void What_is_typed_is_read_forgivingly(string typed, string meant) =>
        Assert.Contains(Sample.Text.Terms(meant)[0], Sample.Text.Terms(typed, Reading.Typed));

    [Fact]
    public void A_running_text_is_not_mended() =>
        Assert.DoesNotContain("participatie", Sample.Text.Terms("partcipatie"));

    [Fact]
    public void A_part_of_a_compound_points_to_where_it_was_written()
    {
        var token = Assert.Single(Sample.Text.Tokens("Coördinatie-opgave"));

        Assert.Equal(["Coördinatie", "opgave"], token.Word.Parts.Select(part => token.Text.Substring(part.Start, part.Length)));
    }

    [Fact]
    public void Terms_are_counted_by_ascending_id() =>
        Assert.Equal(
            new[] { "beleid", "woning" }.Select(DutchText.TermId).Order().Select(id => new TermCount(id, id == DutchText.TermId("beleid") ? 1 : 2)),
            Sample.Text.TermCounts("Woningen, beleid en woning"));

    [Fact]
    public void A_term_has_the_number_that_the_inventors_of_the_hash_give()
    {
        // Test vectors of FNV-1a 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
        Assert.Equal(unchecked((int)0x811c9dc5), DutchText.TermId(""));
        Assert.Equal(unchecked((int)0xe40c292c), DutchText.TermId("a"));
        Assert.Equal(unchecked((int)0xbf9cf968), DutchText.TermId("foobar"));
    }

    [Fact]
    public void Every_word_points_to_its_place_in_the_text() => AnyText.Sample(text =>
    {
        var end = 0;
        foreach (var token in Sample.Text.Tokens(text))
        {
            Assert.InRange(token.Start, end, text.Length);
            Assert.Equal(text.Substring(token.Start, token.Length), token.Text);
            Assert.All(token.Word.Parts, part => Assert.InRange(part.Start + part.Length, part.Start + 1, token.Length));
            end = token.End;
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_terms_again_and_in_another_analysis()
    {
        var other = new DutchText(new Lexicon(Sample.Texts.Reverse()), Sample.Abbreviations.Reverse());
        AnyText.Sample(text =>
        {
            foreach (var reading in new[] { Reading.Text, Reading.Typed })
            {
                Assert.Equal(Sample.Text.Terms(text, reading), Sample.Text.Terms(text, reading));
                Assert.Equal(Sample.Text.Terms(text, reading), other.Terms(text, reading));
            }
        });
    }

    [Theory]
    [InlineData("a")]
    [InlineData("woningbouw")]
    [InlineData("ab ")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("\uD83D")]
    [InlineData("😀")]
    [InlineData("é'")]
    public void A_hundred_kilobytes_of_anything_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        Assert.All(Sample.Text.Tokens(text, Reading.Typed), token => Assert.InRange(token.End, 1, text.Length));
    }

    [Fact]
    public async Task Many_at_once_read_the_same()
    {
        var text = new DutchText(new Lexicon(Sample.Texts), Sample.Abbreviations);
        var expected = Sample.Text.Terms(string.Join(' ', Sample.Texts));

        var read = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => text.Terms(string.Join(' ', Sample.Texts)))));

        Assert.All(read, terms => Assert.Equal(expected, terms));
    }
}
