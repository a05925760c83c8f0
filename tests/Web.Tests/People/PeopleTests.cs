using System.Net;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.People;

/// <summary>Who finds whom. Hidden people are nowhere, unshared energy is nowhere, names are for the confirmed.</summary>
public sealed class PeopleTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Skill = ["participatie"];

    [Fact]
    public async Task Signing_in_is_needed()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetRaw("/mensen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetRaw($"/mensen/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task Someone_findable_is_found_by_expertise_theme_and_province_and_shown_by_name()
    {
        // In a municipality of their own: a list shows who is near first, and does not show everyone.
        var found = await site.AddProfessional("GM0150", Skill, name: "Vera Vindbaar");
        using var me = await site.SignedIn((await site.AddProfessional("GM0150", Skill)).Id);

        foreach (var query in new[] { "", "?zoek=participatie", "?expertise=participatie", "?provincie=overijssel&zoek=participatie" })
        {
            Assert.Contains("Vera Vindbaar", (await me.Get("/mensen" + query)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Kent alles wat je vraagt", (await me.Get("/mensen?zoek=participatie")).Text, StringComparison.Ordinal);
        var page = await me.Get($"/mensen/{found.Id}");
        Assert.Equal("Vera Vindbaar", page.Heading);
        Assert.Contains("Jullie weten allebei van participatie", page.Text, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("OwnEmployer")]
    [InlineData("Paused")]
    [InlineData("Refused")]
    public async Task Who_is_hidden_is_nowhere(string how)
    {
        var name = "Henk Verborgen" + how;
        var hidden = await site.AddProfessional(TestData.Zwolle, Skill, name: name, confirmed: how != "Refused",
            findable: how == "Nobody" ? Findability.Nobody : how == "OwnEmployer" ? Findability.OwnEmployer : Findability.Everyone,
            change: p =>
            {
                if (how == "Paused")
                {
                    p.Pause(new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 5));
                }

                if (how == "Refused")
                {
                    p.Refuse("Dit adres is niet van Zwolle.", site.Clock.Now);
                }
            });
        using var me = await Reader();

        foreach (var query in new[] { "", "?zoek=participatie", "?provincie=overijssel" })
        {
            Assert.DoesNotContain(name, (await me.Get("/mensen" + query)).Text, StringComparison.Ordinal);
        }

        await me.Get("/mensen");
        Assert.DoesNotContain(name, (await me.Submit("Zoek op naam", ("Input.Name", "Verborgen"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/mensen/{hidden.Id}")).Status);
        if (how != "Paused")
        {
            Assert.DoesNotContain(name, (await me.Get("/gemeenten/zwolle")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_colleague_of_the_same_employer_is_found_but_not_by_who_only_says_to_work_there()
    {
        var colleague = await site.AddProfessional("GM0141", Skill, name: "Eva Eigen", findable: Findability.OwnEmployer);
        using var confirmed = await site.SignedIn((await site.AddProfessional("GM0141")).Id);
        using var unconfirmed = await site.SignedIn((await site.AddProfessional("GM0141", confirmed: false)).Id);

        Assert.Contains("Eva Eigen", (await confirmed.Get("/mensen")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await confirmed.Get($"/mensen/{colleague.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await unconfirmed.Get($"/mensen/{colleague.Id}")).Status);
    }

    [Fact]
    public async Task Who_is_not_confirmed_sees_no_names_nor_what_people_wrote_and_cannot_search_by_name()
    {
        var found = await site.AddProfessional(TestData.Zwolle, Skill, name: "Nina Naam", change: p => p.About = "Ik ben Nina Naam.");
        using var me = await site.SignedIn((await site.AddProfessional(TestData.Zwolle, Skill, confirmed: false)).Id);

        foreach (var path in new[] { "/mensen", "/mensen?zoek=participatie", $"/mensen/{found.Id}" })
        {
            var answer = await me.Get(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("Nina", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.Contains("ollega uit Zwolle", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await me.Post("/mensen/_zoek", ("Input.Name", "Nina"))).Status);
    }

    [Fact]
    public async Task A_name_is_searched_by_post_and_stands_in_no_address()
    {
        await site.AddProfessional(TestData.Zwolle, name: "Zoë van den Zoekgraag");
        using var me = await Reader();
        await me.Get("/mensen");

        var answer = await me.Submit("Zoek op naam", ("Input.Name", "zoekgraag"));

        Assert.Contains("Zoë van den Zoekgraag", answer.Text, StringComparison.Ordinal);
        foreach (var typed in new[] { "zoe van den", "ZOË", "vandenzoek" })
        {
            Assert.Contains("Zoë van den Zoekgraag", (await me.Submit("Zoek op naam", ("Input.Name", typed))).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Zoekgraag", (await me.Submit("Zoek op naam", ("Input.Name", "%%"))).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", answer.Url.Query);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(answer.Page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("oekgraag", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.BadRequest, (await me.Submit("Zoek op naam", ("Input.Name", "z"))).Status);
        Assert.Contains("Nog niemand past helemaal", (await me.Get("/mensen?zoek=Zoekgraag")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Energy_is_for_owners_of_opgaven_and_only_when_shared()
    {
        var shared = await site.AddProfessional(TestData.Zwolle, energy: ["pionieren"], name: "Els Energie", change: p => p.EnergySharedAt = site.Clock.Now);
        var unshared = await site.AddProfessional(TestData.Zwolle, energy: ["pionieren"], name: "Piet Privé");
        using var reader = await Reader();
        var owner = await site.AddProfessional();
        await site.AddOpgave(owner: owner.Id);
        using var withOpgave = await site.SignedIn(owner.Id);

        Assert.Contains("pionieren", (await withOpgave.Get($"/mensen/{shared.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pionieren", (await withOpgave.Get($"/mensen/{unshared.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pionieren", (await reader.Get($"/mensen/{shared.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_chooses_the_contribution_to_invite_for()
    {
        var person = await site.AddProfessional(TestData.Zwolle);
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: owner.Id);
        using var me = await site.SignedIn(owner.Id);
        using var other = await Reader();

        var link = (await me.Get($"/mensen/{person.Id}")).Page.QuerySelector("a[href*='/uitnodigingen/nieuw']")!.GetAttribute("href");

        Assert.Equal($"/opgaven/{opgave.Slug}/uitnodigingen/nieuw?bijdrage={opgave.Contributions[0].Id}&persoon={person.Id}", link);
        Assert.Null((await other.Get($"/mensen/{person.Id}")).Page.QuerySelector("a[href*='/uitnodigingen/nieuw']"));
    }

    [Fact]
    public async Task A_search_that_nobody_meets_shows_the_nearest_and_a_way_out()
    {
        await site.AddProfessional(TestData.Zwolle, Skill, name: "Dirk Dichtbij");
        using var me = await Reader();

        var answer = await me.Get("/mensen?provincie=limburg&zoek=participatie");

        Assert.Contains("Nog niemand past helemaal", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".gvn-people > li"));
        var wayOut = answer.Page.QuerySelectorAll(".gvn-relax a")[0].GetAttribute("href")!;
        Assert.Contains("gevonden", (await me.Get(wayOut)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niemand past helemaal", (await me.Get(wayOut)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_values_in_the_address_are_passed_over_and_oneself_is_shown_as_others_see()
    {
        var person = await site.AddProfessional(expertise: Skill);
        using var me = await site.SignedIn(person.Id);

        Assert.Equal(HttpStatusCode.OK, (await me.Get("/mensen?thema=onzin&provincie=utopia&groep=x&volgorde=y&pagina=-3&expertise=bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get("/mensen/geen-id")).Status);
        Assert.Equal("/mijn/profiel/zoals-anderen", (await me.Get($"/mensen/{person.Id}")).Url.AbsolutePath);
    }

    private async Task<TestVisitor> Reader() => await site.SignedIn((await site.AddProfessional(expertise: Skill)).Id);
}
