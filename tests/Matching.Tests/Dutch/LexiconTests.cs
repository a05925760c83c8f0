using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class LexiconTests
{
    private static readonly Lexicon Municipal = new(Sample.Texts);

    [Theory]
    [InlineData("woningbouwopgave", "woningbouw opgave")]
    [InlineData("omgevingsvergunningverlening", "omgevingsvergunning verlening")]
    [InlineData("woningbouwopgaven", "woningbouw opgaven")]
    [InlineData("omgevingsvergunning", "omgeving vergunning")]
    [InlineData("jeugdzorg", "jeugd zorg")]
    [InlineData("jeugdhulpregio", "jeugdhulp regio")]
    [InlineData("armoedebeleid", "armoede beleid")]
    [InlineData("schuldhulpverlening", "schuldhulp verlening")]
    [InlineData("gemeentebegroting", "gemeente begroting")]
    [InlineData("inwonersparticipatie", "inwoners participatie")]
    [InlineData("warmtevisie", "warmte visie")]
    [InlineData("klimaatadaptatieplan", "klimaatadaptatie plan")]
    [InlineData("Parkeervisie", "parkeer visie")]
    [InlineData("mobiliteitsplan", "mobiliteit plan")]
    [InlineData("veiligheidsbeleid", "veiligheid beleid")]
    [InlineData("ouderenhuisvesting", "ouderen huisvesting")]
    [InlineData("subsidieregeling", "subsidie regeling")]
    [InlineData("groenbeheerplan", "groenbeheer plan")]
    [InlineData("wijkaanpak", "wijk aanpak")]
    [InlineData("energiearmoede", "energie armoede")]
    [InlineData("evenementenbeleid", "evenement beleid")]
    [InlineData("laadpaalplaatsing", "laadpaal plaatsing")]
    public void A_compound_is_split_into_few_long_parts(string compound, string parts) =>
        Assert.Equal(parts, string.Join(' ', Municipal.Split(compound)));

    [Theory]
    [InlineData("beleid")]
    [InlineData("onderwijs")]
    [InlineData("gemeente")]
    [InlineData("overleg")]
    [InlineData("xyzzyopgave")]
    [InlineData("")]
    [InlineData("😀😀😀😀😀😀")]
    public void A_word_that_is_no_compound_stays_whole(string word) => Assert.Empty(Municipal.Split(word));

    [Theory]
    [InlineData("vergunnnig", "vergunning")]
    [InlineData("partcipatie", "participatie")]
    [InlineData("omgevnigsvergunning", "omgevingsvergunning")]
    [InlineData("vegunningverlening", "vergunningverlening")]
    [InlineData("jeudhulp", "jeugdhulp")]
    [InlineData("handhavign", "handhaving")]
    [InlineData("duurzaamhied", "duurzaamheid")]
    [InlineData("klimaatadaptaite", "klimaatadaptatie")]
    [InlineData("armeode", "armoede")]
    [InlineData("riolerinng", "riolering")]
    public void A_typing_error_is_mended(string typed, string meant) => Assert.Equal(meant, Municipal.Mend(typed));

    [Theory]
    [InlineData("wijk")]
    [InlineData("wik")]
    [InlineData("vergunningen")]
    [InlineData("woningbouwopgave")]
    [InlineData("kwantummechanica")]
    public void A_short_known_or_far_off_word_is_left_alone(string typed) => Assert.Null(Municipal.Mend(typed));

    [Fact]
    public void Mending_prefers_the_same_first_letter_and_then_the_more_frequent_word()
    {
        var lexicon = new Lexicon([], texts: ["balken balken banken banken banken valken valken valken valken"]);

        Assert.Equal("banken", lexicon.Mend("bajken"));
    }

    [Fact]
    public void A_dictionary_makes_words_known_but_is_not_mended_towards()
    {
        var lexicon = new Lexicon([], ["zonnebloem/Zb", "raadhuis"]);

        Assert.True(lexicon.Knows("raadhuis"));
        Assert.Null(lexicon.Mend("raadhuiz"));
    }

    [Fact]
    public void The_words_of_a_hunspell_list_come_without_their_flags_and_count()
    {
        using var lines = new StringReader("3\nwoning/ZbC4\nbeleid\n\ngemeentehuis/Zb\tpo:noun\n");

        Assert.Equal(["woning", "beleid", "gemeentehuis"], HunspellWords.Read(lines));
    }

    [Fact]
    public void With_affixes_the_forms_of_a_word_come_too()
    {
        using var lines = new StringReader("woning/ZbXx\nfoto/Za\nopgave/Zj\n");
        using var affixes = new StringReader(
            "FLAG long\nSFX Zb Y 2\nSFX Zb 0 en/CaCb [^eo] ts:NN2\nSFX Zb 0 en- [^eo]\nSFX Za Y 1\nSFX Za 0 's .\nSFX Zj Y 1\nSFX Zj e en [^r]e\n");

        Assert.Equal(["woning", "woningen", "foto", "foto's", "opgave", "opgaven"], HunspellWords.Read(lines, affixes));
    }

    [Fact]
    public void A_word_the_dictionary_has_as_a_whole_is_split_before_municipal_words_only()
    {
        var lexicon = new Lexicon([], ["broodrooster", "brood", "rooster", "woningbouw"]);

        Assert.Empty(lexicon.Split("broodrooster"));
        Assert.Equal(["woning", "bouw"], lexicon.Split("woningbouw"));
    }
}
