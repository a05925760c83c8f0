namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class VocabularyTests
{
    private static readonly string[] JobTitles =
    [
        "Beleidsmedewerker jeugd", "Senior beleidsadviseur wonen", "Strategisch adviseur sociaal domein", "Wmo-consulent",
        "Klantmanager werk en inkomen", "Medewerker burgerzaken", "Casemanager vergunningen", "Griffier", "Gemeentesecretaris",
        "Teamleider", "Coördinator", "Boa", "CISO", "Functionaris gegevensbescherming", "Vakspecialist groen", "Landmeter",
        "Planeconoom", "HR-adviseur", "Inkoopadviseur", "Medewerker financiën", "Controller", "Archivaris", "Trainee",
        "Programmamanager energietransitie", "Adviseur openbare orde en veiligheid", "Gebiedsregisseur", "Leerplichtambtenaar",
        "Stedenbouwkundige", "Verkeerskundige", "Communicatieadviseur", "Databeheerder", "Medewerker KCC", "Bode", "Burgemeester",
        "Wethouder", "Raadsadviseur", "Beheerder sporthal", "Buurtsportcoach", "GIS-specialist", "Accountmanager bedrijven",
        "Medewerker belastingen", "WOZ-taxateur", "Kwaliteitsmedewerker", "Secretaresse", "Chauffeur", "Toezichthouder openbare ruimte",
        "Juridisch adviseur omgevingsrecht", "Jurist", "Applicatiebeheerder", "Projectleider civiele techniek", "Schuldhulpverlener",
    ];

    [Fact]
    public void Every_usual_municipal_job_title_brings_suggestions() =>
        Assert.All(JobTitles, title => Assert.NotEmpty(Vocabulary.Finder.Suggest(title, 5)));

    [Fact]
    public void Every_label_of_the_vocabulary_finds_its_own_concept_first_or_tied() =>
        Assert.All(Vocabulary.Labels, label => ConceptFinderTests.LabelFindsItsConcept(Vocabulary.Finder, label));

    [Fact]
    public void Every_name_in_the_vocabulary_is_read_in_a_text() =>
        Assert.All(Vocabulary.Labels, label => Assert.Contains(
            Vocabulary.Finder.Read($"Wij werken aan {label.Label} in onze gemeente"),
            mention => mention.ConceptId == label.ConceptId));
}
