using CsCheck;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class ConceptFinderTests
{
    private static readonly string[] LongWords =
        [.. Sample.Labels.Where(label => label.Label.Length > 6 && !label.Label.Contains(' ')).Select(label => label.Label)];

    [Theory]
    [InlineData("wmo", "wmo")]
    [InlineData("Wmo", "wmo")]
    [InlineData("VvE", "vve-eigenaren")]
    [InlineData("VVE", "vve-educatie")]
    [InlineData("res", "res")]
    [InlineData("omgevingsverg", "omgevingsvergunning")]
    [InlineData("omgevingsvergunningen", "omgevingsvergunning")]
    [InlineData("omgevnigsvergunning", "omgevingsvergunning")]
    [InlineData("omgevingsvergunnig", "omgevingsvergunning")]
    [InlineData("bouwvergunning", "omgevingsvergunning")]
    [InlineData("jeugdzorg", "jeugdhulp")]
    [InlineData("jeugdzorg tekort", "jeugdhulp")]
    [InlineData("afkoppelen regenwater", "afkoppelen")]
    [InlineData("regenwater", "afkoppelen")]
    [InlineData("klimaatadaptatieplan", "klimaat")]
    [InlineData("woningbouwopgave", "woningbouw")]
    [InlineData("coordinatie", "coordinatie")]
    [InlineData("begrotting", "financien")]
    [InlineData("participatiewt", "participatiewet")]
    [InlineData("re-integratie", "re-integratie")]
    [InlineData("reintegratie", "re-integratie")]
    [InlineData("strategie", "res")]
    [InlineData("eigenaar", "vve-eigenaren")]
    public void What_someone_types_finds_the_concept(string typed, string concept) =>
        Assert.Equal(concept, Sample.Finder.Find(typed, 5)[0].ConceptId);

    [Theory]
    [InlineData("uitkering", "participatiewet")]
    [InlineData("hemelwater", "afkoppelen")]
    [InlineData("inspraak", "participatie")]
    public void Another_word_for_it_finds_the_concept(string typed, string concept) =>
        Assert.Equal(concept, Sample.Finder.Find(typed, 5)[0].ConceptId);

    [Theory]
    [InlineData("inspectrice", "inspecteur")]
    [InlineData("verkoopster", "verkoper")]
    [InlineData("schrijfster", "schrijver")]
    [InlineData("zwemster", "zwemmer")]
    [InlineData("zangeres", "zanger")]
    [InlineData("botanica", "botanicus")]
    [InlineData("geologe", "geoloog")]
    public void A_woman_is_found_by_the_name_for_a_man(string typed, string label)
    {
        string[] labels = ["schrijver", "zwemmer", "zanger", "schrijven", "zwemmen", "zang", "inspecteur", "verkoper", "botanicus", "geoloog", "inspectie", "verkoop", "botanie", "geologie"];
        var finder = new ConceptFinder(labels.Select(one => new ConceptLabel(one, one, LabelKind.Preferred)), Sample.Text);

        Assert.Equal(label, finder.Find(typed, 1)[0].Label);
    }

    [Theory]
    [InlineData("Wmo", "zorg en ondersteuning")]
    [InlineData("bouwvergunning", "wabo en omgevingsvergunning")]
    public void What_a_vocabulary_knows_helps_to_find_in_other_labels(string typed, string label)
    {
        ConceptLabel[] labels = [.. new[] { "zorg en ondersteuning", "wabo en omgevingsvergunning", "bouwkunde", "water" }.Select(one => new ConceptLabel(one, one, LabelKind.Preferred))];
        var thesaurus = new Thesaurus(Sample.Labels);
        var finder = new ConceptFinder(labels, new DutchText(Sample.Text.Lexicon, thesaurus.Abbreviations), thesaurus);

        Assert.Equal(label, finder.Find(typed, 1)[0].Label);
    }

    [Fact]
    public void Ranking_also_brings_what_is_hardly_alike()
    {
        Assert.DoesNotContain(Sample.Finder.Find("waterschap van de meren", 50), found => found.Likeness < 0.3);
        Assert.Contains(Sample.Finder.Rank("waterschap van de meren", 50), found => found.Likeness < 0.3);
    }

    [Fact]
    public void A_name_is_looked_up_to_the_letter()
    {
        Assert.Equal(["vve-educatie", "vve-eigenaren"], Sample.Finder.Named("vve").Select(label => label.ConceptId).Order(StringComparer.Ordinal));
        Assert.Empty(Sample.Finder.Named("omgevingsverg"));
    }

    [Theory]
    [InlineData("wmo", "[Wmo]")]
    [InlineData("omgevingsverg", "[Omgevingsverg]unning")]
    [InlineData("coord", "[Coörd]inatie van zorg")]
    [InlineData("strategie", "Regionale energie[strategie]")]
    [InlineData("regenwater afk", "[Regenwater] [afk]oppelen")]
    public void The_part_that_matched_is_marked(string typed, string marked)
    {
        var found = Sample.Finder.Find(typed, 1)[0];
        var label = found.Label;
        foreach (var mark in found.Marks.Reverse())
        {
            label = label.Insert(mark.End, "]").Insert(mark.Start, "[");
        }

        Assert.Equal(marked, label);
    }

    [Fact]
    public void An_abbreviation_brings_the_name_of_its_concept()
    {
        var found = Sample.Finder.Find("wmo", 1)[0];

        Assert.Equal(("Wmo", LabelKind.Abbreviation, "Wet maatschappelijke ondersteuning"), (found.Label, found.Kind, found.Preferred));
    }

    [Fact]
    public void Every_label_finds_its_own_concept_first_or_tied() =>
        Assert.All(Sample.Labels, label => LabelFindsItsConcept(Sample.Finder, label));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("😀")]
    [InlineData("qqqqqqqqqqqq")]
    public void Nothing_recognisable_finds_nothing(string typed) => Assert.Empty(Sample.Finder.Find(typed, 5));

    [Fact]
    public void One_typing_error_still_finds_the_label() => Gen.OneOf(LongWords).Select(Gen.Int[1, 30], Gen.Int[0, 2], Gen.Char['a', 'z'])
        .Sample((word, at, kind, letter) =>
        {
            at %= word.Length - 1;
            var typed = kind switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
            Assert.NotEmpty(Sample.Finder.Find(typed, 8));
        });

    [Fact]
    public void The_order_of_the_labels_does_not_matter()
    {
        var other = new ConceptFinder(Sample.Labels.Reverse(), Sample.Text);
        Gen.OneOf(Sample.Labels).Select(Gen.Int[0, 40]).Sample((label, length) =>
        {
            var typed = label.Label[..Math.Min(length, label.Label.Length)];
            Assert.Equal(Shown(Sample.Finder.Find(typed, 8)), Shown(other.Find(typed, 8)));
        });
    }

    [Fact]
    public void Any_string_can_be_typed_or_read() => Gen.String.Sample(text =>
    {
        foreach (var found in Sample.Finder.Find(text, 3).Concat(Sample.Finder.Suggest(text, 3)))
        {
            Assert.InRange(found.Score, 1, 1000);
            Assert.All(found.Marks, mark => Assert.InRange(mark.End, mark.Start + 1, found.Label.Length));
        }
        Assert.All(Sample.Finder.Read(text), mention => Assert.InRange(mention.Start + mention.Length, 1, text.Length));
    });

    [Fact]
    public void A_concept_comes_once_and_no_more_come_than_asked()
    {
        var found = Sample.Finder.Find("o", 4);

        Assert.Equal(4, found.Count);
        Assert.Equal(4, found.Select(one => one.ConceptId).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Finder.Find("o", 0));
    }

    [Fact]
    public void A_label_without_a_letter_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ConceptFinder([new ConceptLabel("x", "?!", LabelKind.Preferred)], Sample.Text));

    [Theory]
    [InlineData("Wij zoeken iemand voor de Wmo en jeugdhulp.", "Wmo:wmo jeugdhulp:jeugdhulp")]
    [InlineData("Wij beheren de inrichting openbare ruimte samen", "inrichting openbare ruimte:openbare-ruimte")]
    [InlineData("Toezicht en handhaving op straat", "Toezicht en handhaving:toezicht")]
    [InlineData("Vergunningen, toezicht en handhaving", "Vergunningen, toezicht en handhaving:vth")]
    [InlineData("Wij zien toezicht. En handhaving", "handhaving:toezicht")]
    [InlineData("res non verba, in de bag", "")]
    [InlineData("De RES en de BAG", "RES:res BAG:bag")]
    [InlineData("Hulp bij participeren", "")]
    [InlineData("een VvE, een VVE", "VvE:vve-eigenaren VVE:vve-educatie")]
    [InlineData("De omgevingsvergunningen", "omgevingsvergunningen:omgevingsvergunning")]
    [InlineData("woningbouwopgave", "woningbouw:woningbouw")]
    [InlineData("ons Wmo-beleid", "Wmo:wmo")]
    [InlineData("", "")]
    public void A_text_mentions_concepts(string text, string mentions) => Assert.Equal(
        mentions,
        string.Join(' ', Sample.Finder.Read(text).Select(mention => $"{text.Substring(mention.Start, mention.Length)}:{mention.ConceptId}")));

    [Fact]
    public void A_name_is_surer_than_another_form_and_that_than_a_part()
    {
        var sureness = Sample.Finder.Read("woningbouw, omgevingsvergunningen, woningbouwopgave").Select(mention => mention.Sureness).ToList();

        Assert.Equal(sureness.OrderDescending(), sureness);
        Assert.Equal(3, sureness.Distinct().Count());
    }

    [Theory]
    [InlineData("beleidsmedewerker jeugd", "jeugdbeleid")]
    [InlineData("Senior beleidsadviseur Wmo", "wmo")]
    [InlineData("toezichthouder openbare ruimte", "openbare-ruimte")]
    [InlineData("juridisch adviseur omgevingsrecht", "omgevingsrecht")]
    [InlineData("Jeugdconsulent", "jeugdhulp")]
    [InlineData("schuldhulpverlener", "schuldhulp")]
    [InlineData("projectleider riolering", "riolering")]
    [InlineData("projectleider", "projectmanagement")]
    [InlineData("communicatieadviseur", "communicatie")]
    [InlineData("teamleider burgerzaken", "dienstverlening")]
    [InlineData("jurist", "bestuursrecht")]
    [InlineData("applicatiebeheerder", "ict")]
    public void A_job_title_suggests_what_someone_knows_about(string title, string concept) =>
        Assert.Contains(concept, Sample.Finder.Suggest(title, 3).Select(found => found.ConceptId));

    internal static void LabelFindsItsConcept(ConceptFinder finder, ConceptLabel label)
    {
        var found = finder.Find(label.Label, 10);
        var own = found.FirstOrDefault(one => one.ConceptId == label.ConceptId);
        Assert.True(own is not null && own.Score == found[0].Score, $"{label.Label} finds {string.Join(", ", found.Select(one => one.ConceptId))}");
    }

    private static IEnumerable<string> Shown(IEnumerable<FoundConcept> found) =>
        found.Select(one => $"{one.ConceptId} {one.Label} {one.Score} {string.Join(',', one.Marks)}");
}
