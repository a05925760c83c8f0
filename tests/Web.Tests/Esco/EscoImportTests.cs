using GemeenteVanNu.Features.Vocabulary.Esco;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Esco;

public sealed class EscoImportTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    // What one test decides about a word is not what the next one finds.
    public async ValueTask InitializeAsync() => await EscoFolder.Forget(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_same_name_or_another_form_of_a_synonym_is_linked_and_the_rest_is_for_a_steward()
    {
        using var folder = EscoFolder.WithSkills();
        var (code, output, errors) = await folder.Import(site);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("This service uses the ESCO classification of the European Commission.", output, StringComparison.Ordinal);

        var byName = await Link("mantelzorg");
        Assert.Equal((EscoLinkState.Found, EscoFolder.Uri("zorg"), "mantelzorg", "mantelzorg"), (byName.State, byName.Uri, byName.FoundBy, byName.FoundAs));
        var byForm = await Link("huishoudelijke-hulp");
        Assert.Equal((EscoLinkState.Found, EscoFolder.Uri("koken"), "thuishulp", "thuishulpen"), (byForm.State, byForm.Uri, byForm.FoundBy, byForm.FoundAs));
        var twice = await Link("archeologie");
        Assert.Equal((EscoLinkState.ToJudge, null), (twice.State, twice.Uri));
        Assert.Equal([EscoFolder.Uri("graven"), EscoFolder.Uri("oudheid")], twice.Candidates.Order(StringComparer.Ordinal));
        var alike = await Link("riolering");
        Assert.Equal((EscoLinkState.ToJudge, EscoFolder.Uri("buizen")), (alike.State, alike.Candidates[0]));
        Assert.Equal(EscoLinkState.NoMatch, (await Link("participatiewet")).State);
    }

    [Fact]
    public async Task What_is_stored_of_a_concept_is_what_the_files_say()
    {
        using var folder = EscoFolder.WithOccupation()
            .Write("broaderRelationsSkillPillar.csv", "conceptType,conceptUri,broaderType,broaderUri", $"KnowledgeSkillCompetence,{EscoFolder.Uri("koken")},SkillGroup,{EscoFolder.Uri("S1")}")
            .Write("skillSkillRelations.csv", "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri", $"{EscoFolder.Uri("koken")},knowledge,optional,knowledge,{EscoFolder.Uri("zorg")}", $"{EscoFolder.Uri("weg")},knowledge,essential,knowledge,{EscoFolder.Uri("zorg")}")
            .Write("skillSkillRelations_en.csv", "this is not read")
            .Write("skillsHierarchy_nl.csv", "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code",
                $"{EscoFolder.Uri("S")},vaardigheden,,,,,,,,,S", $"{EscoFolder.Uri("S")},vaardigheden,{EscoFolder.Uri("S1")},helpen met van alles,,,,,,,S,S1")
            .Write("transversalSkillsCollection_nl.csv", "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description,broaderConceptUri,broaderConceptPT",
                $"KnowledgeSkillCompetence,{EscoFolder.Uri("netjes")},skill/competence,transversal,netjes zijn,ordelijk zijn | opruimen,Alles op zijn plek.,{EscoFolder.Uri("S")} | {EscoFolder.Uri("S1")},vaardigheden | helpen met van alles");
        var (code, output, errors) = await folder.Import(site);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("1 relations were left out", output, StringComparison.Ordinal);

        var cooking = await Concept(EscoFolder.Uri("koken"));
        Assert.Equal((EscoKind.Skill, "koken voor anderen", "Iemand helpen met eten."), (cooking.Kind, cooking.Name, cooking.Description));
        Assert.Equal(["eten maken", "thuishulpen"], cooking.OtherNames);
        Assert.Equal(EscoFolder.Uri("S1"), Assert.Single(cooking.Broader));
        Assert.Equal(EscoFolder.Uri("zorg"), Assert.Single(cooking.Optional));
        Assert.Equal([EscoFolder.Uri("onbekend"), EscoFolder.Uri("zorg")], (await Concept(EscoFolder.Occupation("fee"))).Essential);
        var group = await Concept(EscoFolder.Uri("S1"));
        Assert.Equal((EscoKind.SkillGroup, "helpen met van alles"), (group.Kind, group.Name));
        Assert.Equal([EscoFolder.Uri("S")], group.Broader);
        var tidy = await Concept(EscoFolder.Uri("netjes"));
        Assert.Equal(["ordelijk zijn", "opruimen"], tidy.OtherNames);
        Assert.Equal([EscoFolder.Uri("S"), EscoFolder.Uri("S1")], tidy.Broader);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_a_new_version_updates_without_touching_what_a_steward_decided()
    {
        var steward = (await site.AddSteward()).Id;
        using var folder = EscoFolder.WithSkills();
        await folder.Import(site);
        await Decide("riolering", link => link.Choose(EscoFolder.Uri("buizen"), steward, site.Clock.Now));
        await Decide("mantelzorg", link => link.ChooseNone(steward, site.Clock.Now));
        var before = await Stored();

        Assert.Contains("0 concepts are new, 0 changed, 0 are no longer in ESCO", (await folder.Import(site)).Output, StringComparison.Ordinal);
        Assert.Equal(before, await Stored());

        folder.Write(EscoFolder.Skills, EscoFolder.SkillColumns, EscoFolder.Skill("zorg", "mantelzorg"), EscoFolder.Skill("koken", "fornuiskunde", "mantelzorgers"), EscoFolder.Skill("graven", "archeologie"));
        Assert.Equal(0, (await folder.Import(site)).Code);
        Assert.Equal("fornuiskunde", (await Concept(EscoFolder.Uri("koken"))).Name);
        Assert.Equal((EscoLinkState.Found, EscoFolder.Uri("graven")), ((await Link("archeologie")).State, (await Link("archeologie")).Uri));
        Assert.Equal(EscoLinkState.NoMatch, (await Link("huishoudelijke-hulp")).State);
        var chosen = await Link("riolering");
        Assert.Equal((EscoLinkState.Chosen, EscoFolder.Uri("buizen"), steward), (chosen.State, chosen.Uri, chosen.DecidedById));
        Assert.NotNull((await Concept(EscoFolder.Uri("buizen"))).GoneAt);
        Assert.Equal((EscoLinkState.NoMatch, true), ((await Link("mantelzorg")).State, (await Link("mantelzorg")).IsDecided));

        using var back = EscoFolder.WithSkills();
        await back.Import(site);
        Assert.Null((await Concept(EscoFolder.Uri("buizen"))).GoneAt);
    }

    [Fact]
    public async Task A_concept_that_two_words_claim_goes_to_the_one_that_carries_its_name()
    {
        // Woningbouw has nieuwbouw for a synonym; both labels are of one concept here.
        using var folder = new EscoFolder().Write(EscoFolder.Skills, EscoFolder.SkillColumns, EscoFolder.Skill("wonen", "woningbouwprogrammering", "nieuwbouw"));
        await folder.Import(site);
        Assert.Equal(EscoLinkState.Found, (await Link("woningbouwprogrammering")).State);
        var other = await Link("woningbouw");
        Assert.Equal((EscoLinkState.ToJudge, EscoFolder.Uri("wonen")), (other.State, Assert.Single(other.Candidates)));
    }

    [Fact]
    public async Task An_import_is_one_line_in_the_log()
    {
        using var folder = EscoFolder.WithSkills();
        var before = await site.InDatabase(db => db.Changes.CountAsync());
        await folder.Import(site);
        Assert.Equal(before + 1, await site.InDatabase(db => db.Changes.CountAsync()));
        Assert.Equal("Imported", (await site.InDatabase(db => db.Changes.OrderBy(c => c.Id).LastAsync(c => c.Subject == EscoImport.Subject))).Kind);
    }

    private Task<EscoLink> Link(string expertise) => site.InDatabase(db => db.EscoLinks.SingleAsync(l => l.ExpertiseId == expertise));

    private Task<EscoConcept> Concept(string uri) => site.InDatabase(db => db.EscoConcepts.SingleAsync(c => c.Uri == uri));

    private Task Decide(string expertise, Action<EscoLink> decide) => site.InDatabase(async db =>
    {
        decide(await db.EscoLinks.SingleAsync(l => l.ExpertiseId == expertise));
        await db.SaveChangesAsync();
    });

    private Task<string> Stored() => site.InDatabase(async db => string.Join('\n',
        (await db.EscoLinks.OrderBy(l => l.ExpertiseId).ToListAsync()).Select(l => $"{l.Id} {l.ExpertiseId} {l.State} {l.Uri} {string.Join(' ', l.Candidates)} {l.DecidedById} {l.Version}")
            .Concat((await db.EscoConcepts.OrderBy(c => c.Uri).ToListAsync()).Select(c => $"{c.Uri} {c.Name} {string.Join('|', c.OtherNames)} {c.GoneAt}"))));
}
