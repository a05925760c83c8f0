using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Municipalities;

public sealed class MunicipalityPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task All_municipalities_of_today_stand_in_the_list_and_on_the_map()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten");
        Assert.Equal(342, answer.Page.QuerySelectorAll(".gvn-country__list li").Length);
        Assert.Equal(342, answer.Page.QuerySelectorAll(".gvn-map__links a").Length);
        Assert.Equal(12, answer.Page.QuerySelectorAll("main h2").Length);
    }

    [Theory]
    [InlineData("den haag", "'s-Gravenhage")]
    [InlineData("Den Bosch", "'s-Hertogenbosch")]
    [InlineData("s hertogenbosch", "'s-Hertogenbosch")]
    [InlineData("sudwest-fryslan", "Súdwest-Fryslân")]
    [InlineData("ZWOLLE", "Zwolle")]
    public async Task A_municipality_is_found_by_what_people_call_it(string typed, string name)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/gemeenten");
        var answer = await visitor.Submit("Zoek gemeenten", ("zoek", typed));
        Assert.Contains(name, answer.Page.QuerySelectorAll(".gvn-country__list a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_former_name_leads_to_the_municipality_it_belongs_to_now()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten?zoek=bedum");
        Assert.Contains("Bedum is sinds 1 januari 2019 geen gemeente meer", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/gemeenten/het-hogeland']"));
    }

    [Fact]
    public async Task A_name_with_a_typing_error_gets_a_suggestion()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten?zoek=amstredam");
        Assert.NotNull(answer.Page.QuerySelector(".gvn-empty a[href='/gemeenten/amsterdam']"));
    }

    [Theory]
    [InlineData("/gemeenten?zoek=%20%20%2D%2D")]
    [InlineData("/gemeenten?zoek=%F0%9F%98%80%00%D8%00")]
    public async Task A_name_without_letters_finds_nothing_and_breaks_nothing(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).Status);
    }

    [Fact]
    public async Task A_province_shows_its_own_municipalities_only()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten?provincie=zeeland");
        Assert.Equal("Gemeenten in Zeeland", answer.Heading);
        Assert.Equal(13, answer.Page.QuerySelectorAll(".gvn-country__list li").Length);
    }

    [Theory]
    [InlineData("/gemeenten?provincie=holland")]
    [InlineData("/gemeenten/atlantis")]
    public async Task What_is_not_in_the_Netherlands_is_not_here(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
    }

    [Fact]
    public async Task A_former_municipality_says_where_it_went_and_when()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten/haaren");
        Assert.StartsWith("Haaren hoort nu bij Boxtel", answer.Heading, StringComparison.Ordinal);
        Assert.Contains("Sinds 1 januari 2021", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/gemeenten/tilburg']"));
    }

    [Fact]
    public async Task Where_nobody_is_yet_you_can_be_the_first()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten/schiermonnikoog");
        Assert.Equal("/aanmelden", answer.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Word de eerste pionier van Schiermonnikoog").GetAttribute("href"));
    }

    [Fact]
    public async Task Names_of_pioneers_are_for_confirmed_colleagues_whom_they_let_find_them()
    {
        var first = await site.AddProfessional("GM0150", name: "Dina Deventer");
        await site.AddProfessional("GM0150", name: "Victor Verborgen", findable: Findability.Nobody);
        using var visitor = site.Visitor();
        using var confirmed = await site.SignedIn((await site.AddProfessional()).Id);
        using var unconfirmed = await site.SignedIn((await site.AddProfessional(confirmed: false)).Id);

        var publicly = await visitor.Get("/gemeenten/deventer");
        Assert.Contains("pionier 1", publicly.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dina", publicly.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dina", (await unconfirmed.Get("/gemeenten/deventer")).Text, StringComparison.Ordinal);

        var signedIn = await confirmed.Get("/gemeenten/deventer");
        Assert.Contains(first.Name, signedIn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Victor", signedIn.Text, StringComparison.Ordinal);
        Assert.Contains("pionier 2", signedIn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_an_offer_are_shown_from_three_people_on()
    {
        for (var i = 0; i < Features.Municipalities.Offer.FewestForNumbers; i++)
        {
            using var visitor = site.Visitor();
            Assert.DoesNotContain("uur per week", (await visitor.Get("/gemeenten/meppel")).Text, StringComparison.Ordinal);
            await site.AddProfessional("GM0119", expertise: ["participatie"], energy: ["verbinden"], hours: 8);
        }

        await site.AddProfessional("GM0119", expertise: ["participatie"], findable: Findability.Nobody);
        using var later = site.Visitor();
        var answer = await later.Get("/gemeenten/meppel");
        Assert.Contains("3 collega’s laten zich vinden, samen voor 24 uur per week", answer.Text, StringComparison.Ordinal);
        Assert.Contains("4collega’s doen mee", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verbinden", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_are_open_opgaven_and_finished_ones_tell_what_came_out()
    {
        await site.AddOpgave(municipality: "GM0160", title: "Minder wachten op hulp");
        await site.AddOpgave(municipality: "GM0160", title: "Nog geheim", status: OpgaveStatus.Draft);
        await site.AddOpgave(municipality: "GM0160", title: "Klaar", status: OpgaveStatus.Completed, outcome: "Een draaiboek voor iedereen.");
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/gemeenten/hardenberg");
        Assert.Contains("Minder wachten op hulp", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Een draaiboek voor iedereen.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog geheim", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Municipalities_are_partners_once_a_reply_is_agreed()
    {
        var person = await site.AddProfessional("GM0166");
        var opgave = await site.AddOpgave(municipality: "GM0171");
        await site.InDatabase(async db =>
        {
            var contribution = await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id);
            var reply = new Reply { ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = person.Id, SentAt = site.Clock.Now };
            db.Replies.Add(reply);
            await db.SaveChangesAsync();
        });
        using var visitor = site.Visitor();
        Assert.Null((await visitor.Get("/gemeenten/kampen")).Page.QuerySelector(".gvn-map__lines"));

        await site.InDatabase(async db =>
        {
            (await db.Replies.Include(r => r.Contribution.Opgave).SingleAsync(r => r.ProfessionalId == person.Id)).Agree(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        Assert.NotNull((await visitor.Get("/gemeenten/kampen")).Page.QuerySelector("main a[href='/gemeenten/noordoostpolder']"));
        var host = await visitor.Get("/gemeenten/noordoostpolder");
        Assert.NotNull(host.Page.QuerySelector("main a[href='/gemeenten/kampen']"));
        Assert.Contains("Noordoostpolder werkt samen met Kampen", host.Page.QuerySelector(".gvn-map [role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }
}
