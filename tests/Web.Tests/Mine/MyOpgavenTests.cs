using System.Globalization;
using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Mine;

public sealed class MyOpgavenTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.GetRaw("/mijn/opgaven");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/inloggen", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_stand_above_the_title_and_the_points_add_up_to_the_score()
    {
        var title = await Published("Straat opnieuw verdelen", expertise: ["parkeren"], activities: ["verbinden"]);
        using var me = await SignedIn(expertise: ["parkeren"], energy: ["verbinden"]);

        var page = (await me.Get("/mijn/opgaven")).Page;

        var entry = page.QuerySelectorAll(".gvn-entries > li").Single(li => li.TextContent.Contains(title, StringComparison.Ordinal));
        Assert.Contains("je werkt met parkeren", entry.QuerySelector(".gvn-reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dit geeft je energie: verbinden", entry.QuerySelector(".gvn-reasons")!.TextContent, StringComparison.Ordinal);
        var points = entry.QuerySelectorAll("tbody td.gvn-numeric").Select(td => int.Parse(td.TextContent, CultureInfo.InvariantCulture)).ToList();
        Assert.True(points.Count > 2);
        Assert.Equal(points[^1], points.SkipLast(1).Sum());
    }

    [Fact]
    public async Task My_own_opgave_is_not_in_my_list()
    {
        var me = await site.AddProfessional(expertise: ["participatie"]);
        await site.AddOpgave(owner: me.Id, title: "Mijn eigen klus");
        using var visitor = await site.SignedIn(me.Id);

        Assert.DoesNotContain("Mijn eigen klus", (await visitor.Get("/mijn/opgaven")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_twice_keeps_one_and_not_saving_undoes_it()
    {
        var opgave = await site.AddOpgave(title: "Bewaar mij eens");
        var person = await site.AddProfessional(expertise: ["participatie"]);
        using var me = await site.SignedIn(person.Id);
        await me.Get("/mijn/opgaven");

        await me.Submit("Bewaar: Bewaar mij eens");
        await me.Post($"/mijn/opgaven/{opgave.Id}/bewaring");

        Assert.Equal(1, await Marks(person.Id, opgave.Id));
        var saved = await me.Get("/mijn/opgaven?toon=bewaard");
        Assert.Contains("Bewaar mij eens", saved.Text, StringComparison.Ordinal);
        var after = await me.Submit("Niet meer bewaren: Bewaar mij eens");
        Assert.Equal(0, await Marks(person.Id, opgave.Id));
        Assert.Contains("toon=bewaard", after.Url.Query, StringComparison.Ordinal);
        await me.Submit("Maak ongedaan");
        Assert.Equal(1, await Marks(person.Id, opgave.Id));
    }

    [Fact]
    public async Task A_double_click_saves_once_and_both_clicks_are_answered()
    {
        var opgave = await site.AddOpgave(title: "Dubbel geklikt");
        var person = await site.AddProfessional(expertise: ["participatie"]);
        using var me = await site.SignedIn(person.Id);
        await me.Get("/mijn/opgaven");
        var token = me.Token;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            me.Http.PostAsync(new Uri($"/mijn/opgaven/{opgave.Id}/bewaring", UriKind.Relative), Form(token), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await Marks(person.Id, opgave.Id));
    }

    [Fact]
    public async Task The_only_opgave_that_fits_is_gone_from_the_list_once_it_is_put_away()
    {
        await site.AddOpgave(title: "De enige die past", contributions: TestData.Wanted(form: Involvement.Secondment));
        using var me = await SignedIn(expertise: ["participatie"], change: p => p.Forms = Involvement.Secondment);
        await me.Get("/mijn/opgaven");

        var hidden = await me.Submit("Niet voor mij: De enige die past");

        Assert.Contains("Nog niets past helemaal", hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De enige die past", Entries(hidden), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_for_me_takes_it_out_of_the_list_and_can_be_undone()
    {
        await Published("Deze is niets voor mij", expertise: ["participatie"]);
        using var me = await SignedIn(expertise: ["participatie"]);
        await me.Get("/mijn/opgaven");

        var hidden = await me.Submit("Niet voor mij: Deze is niets voor mij");

        Assert.DoesNotContain("Deze is niets voor mij", Entries(hidden), StringComparison.Ordinal);
        Assert.Contains("Verborgen (1)", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("Deze is niets voor mij", Entries(await me.Submit("Maak ongedaan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_one_is_found_under_hidden_and_shown_again()
    {
        await Published("Eerst weg, dan terug", expertise: ["participatie"]);
        using var me = await SignedIn(expertise: ["participatie"]);
        await me.Get("/mijn/opgaven");
        await me.Submit("Niet voor mij: Eerst weg, dan terug");

        await me.Get("/mijn/opgaven?toon=verborgen");
        await me.Submit("Toon weer: Eerst weg, dan terug");

        Assert.Contains("Eerst weg, dan terug", Entries(await me.Get("/mijn/opgaven")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bewaring")]
    [InlineData("verberging")]
    public async Task A_mark_on_an_opgave_that_is_not_there_is_a_404(string mark)
    {
        var draft = await site.AddOpgave(title: "Nog een concept", status: OpgaveStatus.Draft);
        using var me = await SignedIn();
        await me.Get("/mijn/profiel/over-mij");

        Assert.Equal(HttpStatusCode.NotFound, (await me.Http.PostAsync(new Uri($"/mijn/opgaven/{Guid.NewGuid()}/{mark}", UriKind.Relative), Form(me.Token), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Http.PostAsync(new Uri($"/mijn/opgaven/{draft.Id}/{mark}", UriKind.Relative), Form(me.Token), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await me.Http.PostAsync(new Uri($"/mijn/opgaven/{draft.Id}/{mark}", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_mark_never_sends_the_reader_to_another_site()
    {
        var opgave = await site.AddOpgave();
        using var me = await SignedIn();
        await me.Get("/mijn/profiel/over-mij");

        var answer = await me.Post($"/mijn/opgaven/{opgave.Id}/bewaring", ("terug", "https://elders.example/"));

        Assert.Equal("/mijn/opgaven", answer.Url.AbsolutePath);
    }

    [Theory]
    [InlineData("/mijn/opgaven?pagina=9999")]
    [InlineData("/mijn/opgaven?pagina=2147483647")]
    [InlineData("/mijn/opgaven?toon=bewaard&pagina=9999")]
    public async Task A_page_past_the_end_shows_the_last_one(string path)
    {
        var opgave = await site.AddOpgave(title: "Ook op de laatste bladzijde");
        var person = await site.AddProfessional(expertise: ["participatie"]);
        using var me = await site.SignedIn(person.Id);
        await me.Get("/mijn/opgaven");
        await me.Post($"/mijn/opgaven/{opgave.Id}/bewaring");

        var answer = await me.Get(path);

        Assert.NotEmpty(answer.Page.QuerySelectorAll(".gvn-entries > li"));
        Assert.DoesNotContain("Er zijn nog geen opgaven", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niets bewaard", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_is_remembered_without_making_a_new_version_of_the_profile()
    {
        var person = await site.AddProfessional();
        using var me = await site.SignedIn(person.Id);

        await me.Get("/mijn/opgaven");

        var after = await site.InDatabase(db => db.Professionals.AsNoTracking().SingleAsync(p => p.Id == person.Id));
        Assert.Equal(site.Clock.Now, after.LookedAt);
        Assert.Equal(person.Version, after.Version);
    }

    private async Task<string> Published(string title, string[]? expertise = null, string[]? activities = null)
    {
        await site.AddOpgave(title: title, contributions: TestData.Wanted(expertise: expertise, activities: activities));
        return title;
    }

    private async Task<TestVisitor> SignedIn(string[]? expertise = null, string[]? energy = null, Action<Professional>? change = null) =>
        await site.SignedIn((await site.AddProfessional(expertise: expertise, energy: energy, change: change)).Id);

    private Task<int> Marks(Guid person, Guid opgave) => site.InDatabase(db => db.OpgaveMarks.CountAsync(m => m.ProfessionalId == person && m.OpgaveId == opgave));

    private static string Entries(Answer answer) => string.Join("\n", answer.Page.QuerySelectorAll(".gvn-entries > li").Select(li => li.TextContent));

    private static FormUrlEncodedContent Form(string token) => new([KeyValuePair.Create("__RequestVerificationToken", token)]);
}
