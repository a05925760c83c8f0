using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;

namespace GemeenteVanNu.Web.Tests.Finding;

public sealed class LanguageTests
{
    private static readonly Language Language = new(new Vocabulary());

    [Fact]
    public void A_compound_that_is_a_concept_does_not_mean_its_loose_parts()
    {
        var word = Assert.Single(Language.Read("omgevingsplan"));
        Assert.Contains(word.Concepts, concept => concept.Name == "omgevingsplan");
        Assert.Equal(DutchText.TermId("omgevingsplan"), Assert.Single(word.Meaning.Terms));
    }

    [Fact]
    public void An_abbreviation_without_capitals_means_its_concept() =>
        Assert.Contains(Assert.Single(Language.Read("wmo")).Concepts, concept => concept.Id == "maatschappelijke-ondersteuning");

    [Theory]
    [InlineData("woningbouwopgave", "woningbouw opgave")]
    [InlineData("omgevingsvergunningverlening", "omgevingsvergunning verlening")]
    [InlineData("schommelstoel", "schommel stoel")]
    [InlineData("appelboomgaard", "appel boomgaard")]
    public void A_compound_is_split_with_the_words_of_Dutch(string compound, string parts) =>
        Assert.Equal(parts, string.Join(' ', Language.Text.Lexicon.Split(compound)));

    [Theory]
    [InlineData("schommels")]
    [InlineData("kastanjes")]
    [InlineData("fietsten")]
    public void Forms_of_words_of_Dutch_are_known(string word) => Assert.True(Language.Text.Lexicon.Knows(word));

    [Fact]
    public void A_misspelt_concept_is_found_and_mended()
    {
        var asked = Asked.From("het omgevingspaln nu", Language);
        Assert.Equal("het omgevingsplan nu", asked.Mended);
        Assert.Contains(asked.Read.SelectMany(word => word.Concepts), concept => concept.Name == "omgevingsplan");
    }

    [Fact]
    public void Without_one_word_the_others_stay_as_they_were_typed()
    {
        var asked = Asked.From("Regenwater van de daken", Language);
        Assert.Equal(["Regenwater", "daken"], asked.WordTexts);
        Assert.Equal("daken", asked.Without(0));
        Assert.Null(Asked.From("daken", Language).Without(0));
    }
}
