using Xunit;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_label_of_the_vocabulary_finds_its_own_concept_first_or_tied() =>
        Assert.All(Vocabulary.Labels, label => ConceptFinderTests.LabelFindsItsConcept(Vocabulary.Finder, label));

    [Fact]
    public void Every_name_in_the_vocabulary_is_read_in_a_text() =>
        Assert.All(Vocabulary.Labels, label => Assert.Contains(
            Vocabulary.Finder.Read($"Wij werken aan {label.Label} in onze gemeente"),
            mention => mention.ConceptId == label.ConceptId));
}
