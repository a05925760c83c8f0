using System.Net;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Vocabulary.Esco;
using GemeenteVanNu.Web.Tests.Running;
using GemeenteVanNu.Web.Tests.SignUp;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Esco;

public sealed class EscoPagesTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    private const string Credit = "This service uses the ESCO classification of the European Commission.";

    // What one test decides about a word is not what the next one finds.
    public async ValueTask InitializeAsync() => await EscoFolder.Forget(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_page_counts_the_words_by_where_they_stand_and_shows_how_they_were_found()
    {
        using var steward = await Imported();
        var answer = await steward.Get("/beheer/esco");
        var counts = answer.Page.QuerySelectorAll("main .gvn-numbers li");
        Assert.Equal(["te beoordelen", "gekoppeld door de site", "gekozen door een beheerder", "niets gevonden"], counts.Select(c => c.QuerySelector("a")!.TextContent));
        Assert.Equal("te beoordelen", answer.Page.QuerySelector("main [aria-current=page].gvn-steward__state")!.TextContent);
        Assert.Equal("page", answer.Page.QuerySelector(".gvn-steward__menu a[href='/beheer/esco']")!.GetAttribute("aria-current"));
        Assert.Contains(Credit, answer.Text, StringComparison.Ordinal);

        var found = (await steward.Get("/beheer/esco?staat=gevonden")).Page.QuerySelectorAll("main .gvn-entries > li").Single(li => li.QuerySelector("h3")!.TextContent == "huishoudelijke hulp");
        Assert.Contains("koken voor anderen, vaardigheid of kennis", found.TextContent, StringComparison.Ordinal);
        Assert.Contains("‘thuishulp’ daar ‘thuishulpen’ heet", found.TextContent, StringComparison.Ordinal);
        Assert.NotNull(found.QuerySelector($"a[href='{EscoFolder.Uri("koken")}']"));
        Assert.Equal(["riolering"], (await steward.Get("/beheer/esco?zoek=rioolbeheer")).Page.QuerySelectorAll("main .gvn-entries h3").Select(h => h.TextContent));
        Assert.Contains("Geen woord gevonden", (await steward.Get("/beheer/esco?zoek=xyzzy")).Text, StringComparison.Ordinal);
        var rest = await steward.Get("/beheer/esco?staat=geen&pagina=2");
        Assert.Equal(25, rest.Page.QuerySelectorAll("main .gvn-entries > li").Length);
        Assert.NotNull(rest.Page.QuerySelector("nav.gvn-paging a[href='/beheer/esco?staat=geen']"));
    }

    [Fact]
    public async Task A_steward_accepts_a_candidate_and_takes_it_back_and_the_log_tells_both()
    {
        var acting = await site.AddProfessional(name: "Stien Steward");
        await site.Grant(acting.Id, Role.Steward);
        using (await Imported())
        using (var steward = await site.SignedIn(acting.Id))
        {
            var page = await steward.Get("/beheer/esco/riolering");
            Assert.Contains("Buizen in de grond leggen.", page.Text, StringComparison.Ordinal);
            var after = await steward.Submit("Bewaar", ("Input.Uri", EscoFolder.Uri("buizen")));
            Assert.Matches("^/beheer/esco/(?!riolering)[a-z-]+$", after.Url.AbsolutePath);
            Assert.Equal(EscoLinkState.ToJudge, (await Link(after.Url.Segments[^1])).State);
            Assert.Contains("‘riolering’ is gekoppeld.", after.Text, StringComparison.Ordinal);
            var link = await Link("riolering");
            Assert.Equal((EscoLinkState.Chosen, EscoFolder.Uri("buizen"), acting.Id, site.Clock.Now), (link.State, link.Uri, link.DecidedById, link.DecidedAt));
            Assert.Contains("Besloten door Stien Steward op 5 januari 2026", (await steward.Get("/beheer/esco?staat=gekozen")).Text, StringComparison.Ordinal);

            await steward.Submit("Maak ongedaan bij riolering");
            Assert.Equal((EscoLinkState.ToJudge, null), ((await Link("riolering")).State, (await Link("riolering")).DecidedById));
            var lines = (await steward.Get($"/beheer/logboek?over={link.Id}")).Page.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
            Assert.Equal(2, lines.Count);
            Assert.Contains("koppeling met ESCO: keuze teruggedraaid", lines[0], StringComparison.Ordinal);
            Assert.Contains("koppeling met ESCO: begrip gekozen", lines[1], StringComparison.Ordinal);
            Assert.All(lines, line => Assert.Contains("Stien Steward", line, StringComparison.Ordinal));
            Assert.All(lines, line => Assert.Contains("riolering", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_steward_can_say_that_it_is_none_of_them_also_of_what_the_site_found()
    {
        using var steward = await Imported();
        await steward.Get("/beheer/esco/mantelzorg");
        Assert.Contains("De site koppelde dit al", steward.Current.Text, StringComparison.Ordinal);
        await steward.Submit("Bewaar", ("Input.Uri", "geen"));
        Assert.Equal((EscoLinkState.NoMatch, null), ((await Link("mantelzorg")).State, (await Link("mantelzorg")).Uri));
        await steward.Get("/beheer/esco/mantelzorg");
        Assert.Contains("Staat niet in ESCO", steward.Current.Text, StringComparison.Ordinal);
        await steward.Submit("Maak ongedaan");
        Assert.Equal(EscoLinkState.Found, (await Link("mantelzorg")).State);
    }

    [Fact]
    public async Task Another_concept_can_be_looked_up_and_chosen()
    {
        using var steward = await Imported();
        await steward.Get("/beheer/esco/schuldhulpverlening");
        Assert.Contains("De site vond niets dat erop lijkt.", steward.Current.Text, StringComparison.Ordinal);
        Assert.Contains("Niets gevonden bij ‘xyzzy’", (await steward.Submit("Zoek begrip", ("zoek", "xyzzy"))).Text, StringComparison.Ordinal);
        await steward.Submit("Zoek begrip", ("zoek", "ETEN"));
        Assert.Contains("koken voor anderen", steward.Current.Text, StringComparison.Ordinal);
        await steward.Submit("Bewaar", ("Input.Uri", EscoFolder.Uri("koken")));
        Assert.Equal(EscoFolder.Uri("koken"), (await Link("schuldhulpverlening")).Uri);
        await steward.Get("/beheer/esco/schuldhulpverlening");
        await steward.Submit("Maak ongedaan");
    }

    [Fact]
    public async Task Choosing_nothing_or_something_that_is_not_in_ESCO_is_said_beside_the_question()
    {
        using var steward = await Imported();
        await steward.Get("/beheer/esco/riolering");
        var nothing = await steward.Submit("Bewaar");
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Kies een begrip, of kies ‘Geen van deze’.", nothing.Errors, StringComparison.Ordinal);
        var forged = await steward.Post("/beheer/esco/riolering", ("Input.Uri", "http://data.europa.eu/esco/skill/verzonnen"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Contains("Dit begrip staat niet (meer) in ESCO.", forged.Errors, StringComparison.Ordinal);
        Assert.False((await Link("riolering")).IsDecided);
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Post("/beheer/esco/riolering?handler=Undo")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Get("/beheer/esco/bestaat-niet")).Status);
    }

    [Fact]
    public async Task What_one_steward_decided_another_does_not_overwrite_unseen()
    {
        using var first = await Imported();
        using var second = await site.SignedIn((await site.AddSteward()).Id);
        await first.Get("/beheer/esco/archeologie");
        await second.Get("/beheer/esco/archeologie");
        await first.Submit("Bewaar", ("Input.Uri", EscoFolder.Uri("graven")));
        var late = await second.Submit("Bewaar", ("Input.Uri", EscoFolder.Uri("oudheid")));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Hierover is al besloten.", late.Text, StringComparison.Ordinal);
        Assert.Equal(EscoFolder.Uri("graven"), (await Link("archeologie")).Uri);
        await second.Submit("Maak ongedaan");
    }

    [Fact]
    public async Task The_words_show_their_concept_and_the_source_is_credited()
    {
        using var steward = await Imported();
        var words = await steward.Get("/beheer/woorden");
        var row = words.Page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "huishoudelijke hulp");
        Assert.Equal("koken voor anderen", row.QuerySelector($"a[href='{EscoFolder.Uri("koken")}']")!.TextContent);
        Assert.Contains(Credit, words.Text, StringComparison.Ordinal);
        Assert.Contains(Credit, (await steward.Get("/over")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kwartiermaakfee", true)]
    [InlineData("wijktovenaars", true)]
    [InlineData("Bewaker van wijktovenaars", false)]
    public async Task A_job_title_that_ESCO_knows_suggests_the_essential_skills_of_that_occupation(string function, bool isKnown)
    {
        using (await Imported())
        using (var visitor = site.Visitor())
        {
            await visitor.SaysWho($"noor{Guid.NewGuid():N}@ede.nl", function: function);
            var page = await visitor.Get("/aanmelden/kennis");
            Assert.Equal(isKnown, page.Page.QuerySelector("[name='Input.Expertise'][value=mantelzorg]") is not null);
            Assert.Equal(isKnown, page.Text.Contains(Credit, StringComparison.Ordinal));
            // Only a nice-to-have for this occupation.
            Assert.Null(page.Page.QuerySelector("[name='Input.Expertise'][value=huishoudelijke-hulp]"));
        }
    }

    /// <summary>A steward on a site with ESCO.</summary>
    private async Task<TestVisitor> Imported()
    {
        using var folder = EscoFolder.WithOccupation();
        var (code, _, errors) = await folder.Import(site);
        Assert.True(code == 0, errors);
        return await site.SignedIn((await site.AddSteward()).Id);
    }

    private Task<EscoLink> Link(string expertise) => site.InDatabase(db => db.EscoLinks.AsNoTracking().SingleAsync(l => l.ExpertiseId == expertise));
}

/// <summary>Apart, because it needs a site where nobody imported ESCO.</summary>
public sealed class WithoutEscoTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Without_ESCO_the_page_tells_how_to_import_it_and_no_page_claims_to_use_it()
    {
        using var steward = await site.SignedIn((await site.AddSteward()).Id);
        var answer = await steward.Get("/beheer/esco");
        Assert.Contains("ESCO is nog niet ingelezen", answer.Text, StringComparison.Ordinal);
        Assert.Contains("./dev import esco MAP", answer.Text, StringComparison.Ordinal);
        foreach (var path in new[] { "/over", "/beheer/woorden" })
        {
            Assert.DoesNotContain("ESCO classification", (await steward.Get(path)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await steward.Get("/beheer/esco/riolering")).Status);
    }
}
