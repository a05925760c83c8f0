using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.Search;

/// <summary>One country for all questions: three opgaven about rain water in two municipalities, one about youth care.</summary>
public sealed class RainyCountry : TestSite, IAsyncLifetime
{
    public Professional Knower { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await this.AddOpgave(title: "Regenwater afkoppelen in de Bloemenbuurt");
        await this.AddOpgave(municipality: TestData.Zwolle, title: "Regenwater van daken afkoppelen", status: OpgaveStatus.InProgress);
        await this.AddOpgave(municipality: TestData.Zwolle, title: "Regenwater in de tuin", status: OpgaveStatus.Completed, outcome: "Honderd tuinen vangen nu hun eigen regen op.");
        await this.AddOpgave(theme: "sociaal-domein", title: "Wachttijd jeugdhulp halveren", summary: "Gezinnen wachten te lang op hulp.", story: "Jongeren wachten maanden op jeugdhulp.");
        Knower = await this.AddProfessional(TestData.Zwolle, name: "Rina van der Regen", change: p => p.About = "Ik koppelde met bewoners regenwater af.");
        await this.AddProfessional(TestData.Zwolle, name: "Stille Stef", findable: Findability.Nobody, change: p => p.About = "Ik weet alles van regenwater.");
    }
}

public sealed class AnswerTests(RainyCountry site) : IClassFixture<RainyCountry>
{
    [Fact]
    public async Task A_question_is_answered_with_municipalities_opgaven_and_colleagues()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=regenwater");
        Assert.Equal("Wie werkt er aan regenwater?", answer.Heading);
        Assert.Contains("2 gemeenten werken", answer.Text, StringComparison.Ordinal);
        Assert.Contains("met samen 3 opgaven: 1 zoekt mensen, 1 loopt al en 1 is afgerond.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Kaart van Nederland met 2 gemeenten: Ede en Zwolle.", answer.Page.QuerySelector(".gvn-map [role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(["/gemeenten/zwolle", "/gemeenten/ede"], answer.Page.QuerySelectorAll(".gvn-names a").Select(a => a.GetAttribute("href")!));
        Assert.Contains("Hier zoeken ze mensen", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Honderd tuinen vangen nu hun eigen regen op.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 collega weet", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/aanmelden']"));
    }

    [Fact]
    public async Task Names_are_for_confirmed_colleagues_and_only_of_people_who_may_be_found()
    {
        using var stranger = site.Visitor();
        Assert.DoesNotContain("Rina", (await stranger.Get("/zoeken?vraag=regenwater")).Text, StringComparison.Ordinal);

        using var unconfirmed = await site.SignedIn((await site.AddProfessional(confirmed: false)).Id);
        var without = await unconfirmed.Get("/zoeken?vraag=regenwater");
        Assert.DoesNotContain("Rina", without.Text, StringComparison.Ordinal);
        Assert.Contains("Je ziet namen zodra je werkadres bevestigd is.", without.Text, StringComparison.Ordinal);

        using var colleague = await site.SignedIn((await site.AddProfessional()).Id);
        var with = await colleague.Get("/zoeken?vraag=regenwater");
        Assert.Contains("Rina van der Regen", with.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stille Stef", with.Text, StringComparison.Ordinal);
        Assert.NotNull(with.Page.QuerySelector($"a[href='/mensen/{site.Knower.Id}']"));
        Assert.NotNull(with.Page.QuerySelector("a[href='/mensen?zoek=regenwater']"));
    }

    [Fact]
    public async Task A_typing_error_is_mended_and_offered()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=regenwaetr");
        Assert.Contains("2 gemeenten werken", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Page.QuerySelectorAll("main a"), a => a.TextContent == "regenwater" && a.GetAttribute("href") == "/zoeken?vraag=regenwater");
    }

    [Fact]
    public async Task What_was_recognised_is_said()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=jeugdzorg");
        Assert.Contains("Wachttijd jeugdhulp halveren", answer.Text, StringComparison.Ordinal);
        Assert.Matches("We zochten ook op .*jeugdhulp", answer.Text);
    }

    [Theory]
    [InlineData("regenwater+zeppelin", "regenwater", "‘zeppelin’")]
    [InlineData("regenwaterbeleid", "regenwater", "‘beleid’")]
    [InlineData("wat+doen+anderen+met+regenwater%3F", "regenwater", null)]
    [InlineData("hoe+pakken+andere+gemeenten+regenwater+aan", "regenwater", null)]
    public async Task A_question_of_which_only_a_part_is_answered_is_answered_about_that_part(string question, string about, string? leftOut)
    {
        using var visitor = site.Visitor();
        var whole = await visitor.Get("/zoeken?vraag=" + about);
        var answer = await visitor.Get("/zoeken?vraag=" + question);
        Assert.Contains("Wie werkt er aan", answer.Heading, StringComparison.Ordinal);
        Assert.Equal(whole.Page.QuerySelectorAll(".gvn-names a[href^='/gemeenten/']").Length, answer.Page.QuerySelectorAll(".gvn-names a[href^='/gemeenten/']").Length);
        Assert.NotNull(answer.Page.QuerySelector(".gvn-map"));
        Assert.Equal(leftOut is not null, answer.Text.Contains("erbij vonden we niets", StringComparison.Ordinal));
        Assert.Contains(leftOut ?? "Wie werkt er aan", answer.Text, StringComparison.Ordinal);

        var list = await visitor.Get("/opgaven?zoek=" + question);
        Assert.Equal(leftOut is not null, list.Text.Contains("erbij vonden we niets", StringComparison.Ordinal));
        Assert.DoesNotContain("Niets past helemaal", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_answers_says_so_and_shows_the_newest()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=zeppelin");
        Assert.Contains("Nog niemand zette dit neer", answer.Heading, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".gvn-entries > li"));
    }

    [Theory]
    [InlineData("ede")]
    [InlineData("gemeente+Ede")]
    public async Task A_question_that_is_the_name_of_a_municipality_leads_to_its_page(string question)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=" + question);
        Assert.Contains(answer.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/gemeenten/ede" && a.TextContent.Contains("Bekijk wat Ede vraagt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("de het een")]
    [InlineData("%F0%9F%98%80%F0%9F%98%80")]
    [InlineData("%00%0A%09")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("'%22%3B+drop+table+opgave")]
    [InlineData("%D8%00")]
    public async Task Any_input_gets_an_answer_with_something_in_it(string typed)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=" + typed);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".gvn-entries > li"));
        Assert.Empty(answer.Page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task An_over_long_question_is_read_from_its_beginning()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/zoeken?vraag=" + string.Join('+', Enumerable.Repeat("regenwater", 500)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("We lazen het begin.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 gemeenten werken", answer.Text, StringComparison.Ordinal);
    }
}
