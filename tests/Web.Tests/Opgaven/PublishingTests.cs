using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Opgaven;

public sealed class PublishingTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string, string)[] Story =
    [
        ("Input.Title", "Wachttijd voor hulp bij het huishouden halveren"), ("Input.Summary", "Inwoners wachten nu acht weken op Wmo-hulp."),
        ("Input.Story", "Onze inwoners wachten te lang op hulp.\n\nWe willen anders werken met aanbieders."),
    ];

    [Fact]
    public async Task Four_steps_lead_from_nothing_to_a_published_opgave()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/opgaven/nieuw");
        Assert.Equal("Waar gaat het om?", visitor.Current.Heading);

        var step2 = await visitor.Submit("ga verder", Story);
        Assert.Equal("Waar hoort het bij?", step2.Heading);
        Assert.Contains("Wij denken dat dit gaat over", step2.Text, StringComparison.Ordinal);

        var step3 = await visitor.Submit("ga verder", ("Where.ThemeId", "sociaal-domein"), ("Where.TaskFieldCode", "6.711"), ("Where.Place", "Op afstand"));
        Assert.Equal("Wie zoeken jullie?", step3.Heading);

        var list = await visitor.Submit("Bewaar", ("Input.Title", "Iemand die wachtlijsten wegwerkte"), ("Input.Form", "sparren"), ("Input.Hours", "1"), ("Input.People", "1"));
        Assert.Contains("Iemand die wachtlijsten wegwerkte", list.Text, StringComparison.Ordinal);

        var check = await visitor.Get(list.Url.AbsolutePath.Replace("/wie", "/controle", StringComparison.Ordinal));
        Assert.Equal("Dit speelt ook elders", check.Heading);
        var published = await visitor.Submit("Publiceer");
        Assert.Contains("Je opgave staat online", published.Text, StringComparison.Ordinal);
        await site.InDatabase(async db =>
        {
            var opgave = await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.OwnerId == owner.Id);
            Assert.Equal((OpgaveStatus.Published, "sociaal-domein", "6.711", 1), (opgave.Status, opgave.ThemeId, opgave.TaskFieldCode, opgave.Contributions.Count));
            Assert.Contains(await db.Changes.Where(c => c.SubjectId == opgave.Id).Select(c => c.Kind).ToListAsync(), kind => kind == "Published");
        });
    }

    [Fact]
    public async Task Going_on_without_a_title_says_what_is_missing_and_keeps_the_rest()
    {
        using var visitor = await site.SignedIn((await site.AddProfessional()).Id);
        await visitor.Get("/opgaven/nieuw");
        var answer = await visitor.Submit("ga verder", ("Input.Story", "Dit verhaal mag niet weg."));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Geef je opgave een titel.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Dit verhaal mag niet weg.", answer.Page.QuerySelector("textarea[name='Input.Story']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_listed_in_the_order_of_the_form()
    {
        using var visitor = await site.SignedIn((await site.AddProfessional()).Id);
        await visitor.Get("/opgaven/nieuw");
        var answer = await visitor.Submit("ga verder");
        Assert.Equal(["#Input_Title", "#Input_Summary", "#Input_Story"], answer.Page.QuerySelectorAll(".gvn-error-summary a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Leaving_keeps_an_unfinished_draft()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/opgaven/nieuw");
        await visitor.Submit("Bewaar en stop", ("Input.Story", "Half af"));
        var draft = Assert.Single(await DraftsOf(owner.Id));
        Assert.Equal("Half af", draft.Story);
        var again = await visitor.Get($"/opgaven/{draft.Slug}/concept");
        Assert.Contains("Half af", again.Page.QuerySelector("textarea[name='Input.Story']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_keeps_what_was_filled_in()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{draft.Slug}/concept/thema");
        var back = await visitor.Submit("Terug", ("Where.Place", "In de wijk"));
        Assert.Equal("Waar gaat het om?", back.Heading);
        Assert.Equal("In de wijk", await site.InDatabase(db => db.Opgaven.Where(o => o.Id == draft.Id).Select(o => o.Place).SingleAsync()));
    }

    [Fact]
    public async Task Sending_the_first_step_twice_makes_one_draft()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        var form = await visitor.Get("/opgaven/nieuw");
        var id = form.Page.QuerySelector("input[name=DraftId]")!.GetAttribute("value")!;
        (string, string)[] fields = [.. Story, ("DraftId", id)];
        await visitor.Post("/opgaven/nieuw", fields);
        var second = await visitor.Post("/opgaven/nieuw", fields);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(1, await site.InDatabase(db => db.Opgaven.CountAsync(o => o.OwnerId == owner.Id)));
    }

    [Fact]
    public async Task The_browsers_Back_button_comes_upon_the_draft_that_was_kept_and_not_upon_an_empty_form()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        var start = (await visitor.Get("/opgaven/nieuw")).Url.PathAndQuery;
        await visitor.Submit("ga verder", Story);

        var back = await visitor.Get(start);
        Assert.Equal("Wachttijd voor hulp bij het huishouden halveren", back.Page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        await visitor.Submit("ga verder", ("Input.Title", "Korter wachten"));
        Assert.Equal("Korter wachten", (await site.InDatabase(db => db.Opgaven.SingleAsync(o => o.OwnerId == owner.Id))).Title);

        using var other = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.NotEqual(start, (await other.Get(start)).Url.PathAndQuery);
        Assert.Equal("", other.Current.Page.QuerySelector("[name='Input.Title']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_first_step_sent_again_with_other_words_changes_the_draft()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        var id = (await visitor.Get("/opgaven/nieuw")).Page.QuerySelector("input[name=DraftId]")!.GetAttribute("value")!;
        await visitor.Post("/opgaven/nieuw", [.. Story, ("DraftId", id)]);
        await visitor.Post("/opgaven/nieuw", [.. Story[1..], ("Input.Title", "Beter verwoord"), ("DraftId", id)]);
        Assert.Equal("Waar hoort het bij?", visitor.Current.Heading);
        Assert.Equal("Beter verwoord", (await site.InDatabase(db => db.Opgaven.SingleAsync(o => o.OwnerId == owner.Id))).Title);

        using var other = await site.SignedIn((await site.AddProfessional()).Id);
        await other.Get("/opgaven/nieuw");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post("/opgaven/nieuw", [.. Story, ("DraftId", id)])).Status);
    }

    [Fact]
    public async Task The_first_step_sent_again_after_throwing_away_or_publishing_loses_nothing_in_silence()
    {
        var owner = await site.AddProfessional();
        var online = await site.AddOpgave(owner.Id, title: "Staat al online");
        using var visitor = await site.SignedIn(owner.Id);
        var id = (await visitor.Get("/opgaven/nieuw")).Page.QuerySelector("input[name=DraftId]")!.GetAttribute("value")!;
        await visitor.Post("/opgaven/nieuw", [.. Story, ("DraftId", id)]);
        var draft = Assert.Single(await DraftsOf(owner.Id));
        await visitor.Get($"/opgaven/{draft.Slug}/concept");
        await visitor.Submit("Gooi dit concept weg");
        await visitor.Get("/opgaven/nieuw");
        await visitor.Post("/opgaven/nieuw", [.. Story, ("DraftId", id)]);
        Assert.NotEqual(draft.Id, Assert.Single(await DraftsOf(owner.Id)).Id);

        await visitor.Get("/opgaven/nieuw");
        var answer = await visitor.Post("/opgaven/nieuw", [.. Story, ("DraftId", online.Id.ToString())]);
        Assert.Equal($"/opgaven/{online.Slug}/beheer", answer.Url.AbsolutePath);
        Assert.Contains("is niet bewaard", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_misses_something_is_not_published_and_names_the_steps()
    {
        var owner = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/opgaven/nieuw");
        await visitor.Submit("Bewaar en stop", ("Input.Title", "Alleen een titel"));
        var draft = Assert.Single(await DraftsOf(owner.Id));
        var check = await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");
        Assert.NotNull(check.Page.QuerySelector($"a[href='/opgaven/{draft.Slug}/concept/wie']"));
        var answer = await visitor.Submit("Publiceer");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Vat je opgave", answer.Text, StringComparison.Ordinal);
        Assert.Equal(OpgaveStatus.Draft, await site.InDatabase(db => db.Opgaven.Where(o => o.Id == draft.Id).Select(o => o.Status).SingleAsync()));
    }

    [Fact]
    public async Task Someone_unconfirmed_publishes_as_soon_as_the_work_address_is_confirmed()
    {
        var owner = await site.AddProfessional(confirmed: false);
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        Assert.Contains("Je werkadres is nog niet bevestigd.", (await visitor.Get($"/opgaven/{draft.Slug}/concept/controle")).Text, StringComparison.Ordinal);
        var answer = await visitor.Submit("Publiceer");
        Assert.Contains("wordt gepubliceerd zodra je werkadres is bevestigd", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Wacht op bevestiging van je werkadres", answer.Text, StringComparison.Ordinal);
        var stored = await site.InDatabase(db => db.Opgaven.SingleAsync(o => o.Id == draft.Id));
        Assert.Equal(OpgaveStatus.Draft, stored.Status);
        Assert.NotNull(stored.PublicationRequestedAt);
    }

    [Fact]
    public async Task A_period_that_is_over_is_refused_in_its_step_and_when_publishing()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft, startsOn: new(2025, 10, 1), endsOn: new(2026, 1, 4));
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{draft.Slug}/concept/thema");
        var step = await visitor.Submit("Bewaar en ga verder");
        Assert.Equal(HttpStatusCode.BadRequest, step.Status);
        Assert.Contains("Kies een einddatum die nog komt.", step.Text, StringComparison.Ordinal);

        var check = await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");
        Assert.Equal($"/opgaven/{draft.Slug}/concept/thema", check.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Kies een einddatum die nog komt.").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Submit("Publiceer")).Status);

        await visitor.Get($"/opgaven/{draft.Slug}/concept/thema");
        await visitor.Submit("Bewaar en ga verder", ("Where.EndsOn", "2026-01-05"));
        await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");
        Assert.Contains("Je opgave staat online", (await visitor.Submit("Publiceer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_says_what_others_will_read_about_each_contribution()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft, contributions: [TestData.Wanted("Een sparringpartner", Involvement.Sparring, remote: true), TestData.Wanted("Twee doeners", people: 2)]);
        using var visitor = await site.SignedIn(owner.Id);
        var preview = Wanted(await visitor.Get($"/opgaven/{draft.Slug}/concept/controle"));
        await visitor.Submit("Publiceer");
        using var anyone = site.Visitor();
        Assert.Equal(Wanted(await anyone.Get($"/opgaven/{draft.Slug}")), preview);
        Assert.Contains(preview, line => line.Contains("kan op afstand", StringComparison.Ordinal));
        Assert.Contains("Kennis: participatie", preview);
        Assert.Contains(preview, line => line.StartsWith("Energie: ", StringComparison.Ordinal));

        static List<string> Wanted(Answer answer) =>
            [.. answer.Page.QuerySelectorAll(".gvn-wanted > li > :is(h3, h4, p):not(.gvn-actions)").Select(line => line.TextContent.Trim())];
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_can_be_brought_back()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{draft.Slug}/weggooien");
        await visitor.Submit("Gooi dit concept weg");
        Assert.Empty(await DraftsOf(owner.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{draft.Slug}/concept")).Status);

        await visitor.Get($"/opgaven/{draft.Slug}/terughalen");
        var back = await visitor.Submit("Haal het concept terug");
        Assert.Equal("Waar gaat het om?", back.Heading);
        Assert.Single(await DraftsOf(owner.Id));
    }

    [Theory]
    [InlineData("concept")]
    [InlineData("concept/thema")]
    [InlineData("concept/wie")]
    [InlineData("concept/controle")]
    [InlineData("bijdragen/nieuw")]
    [InlineData("weggooien")]
    [InlineData("terughalen")]
    [InlineData("beheer")]
    public async Task A_draft_of_someone_else_is_not_there(string page)
    {
        var draft = await site.AddOpgave(status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{draft.Slug}/{page}")).Status);
    }

    [Theory]
    [InlineData("Where.ThemeId", "bestaat-niet", "Dit thema kennen we niet")]
    [InlineData("Where.TaskFieldCode", "99.9", "Dit taakveld kennen we niet")]
    [InlineData("Where.StartsOn", "2026-13-45", "kunnen we niet lezen")]
    public async Task A_forged_or_broken_value_is_refused_with_words(string field, string value, string words)
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{draft.Slug}/concept/thema");
        var answer = await visitor.Post($"/opgaven/{draft.Slug}/concept/thema", (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_plays_elsewhere_is_shown_before_publishing_with_what_it_shares()
    {
        var owner = await site.AddProfessional();
        await site.AddOpgave(municipality: TestData.Zwolle, title: "Regenwater afkoppelen in Zwolle", status: OpgaveStatus.Completed, outcome: "Driehonderd tuinen zijn nu groen.");
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        var check = await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");
        Assert.Contains("Regenwater afkoppelen in Zwolle", check.Text, StringComparison.Ordinal);
        Assert.Contains("Driehonderd tuinen zijn nu groen.", check.Text, StringComparison.Ordinal);
        Assert.Contains("Gaat ook over", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contribution_can_be_searched_for_expertise_without_a_script_and_removed()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{draft.Slug}/bijdragen/nieuw");
        var found = await visitor.Submit("Zoek", ("zoekwoord", "Wmo"), ("Input.Title", "Een Wmo-kenner"));
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal("Een Wmo-kenner", found.Page.QuerySelector("input[name='Input.Title']")!.GetAttribute("value"));
        await visitor.Submit("Bewaar", ("Input.Expertise", "maatschappelijke-ondersteuning"));
        var added = await site.InDatabase(db => db.Contributions.SingleAsync(c => c.OpgaveId == draft.Id && c.Title == "Een Wmo-kenner"));
        Assert.Equal(["maatschappelijke-ondersteuning"], added.Expertise);

        await visitor.Get($"/opgaven/{draft.Slug}/bijdragen/{added.Id}/verwijdering");
        await visitor.Submit("Verwijder");
        Assert.False(await site.InDatabase(db => db.Contributions.AnyAsync(c => c.Id == added.Id)));
    }

    private Task<List<Opgave>> DraftsOf(Guid owner) => site.InDatabase(db =>
        db.Opgaven.Where(o => o.OwnerId == owner && o.Status == OpgaveStatus.Draft && o.DiscardedAt == null).ToListAsync());
}

/// <summary>On a site of its own: everything that is alike counts.</summary>
public sealed class ElsewhereTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Finished_ones_come_first_when_they_are_about_the_same_and_municipalities_are_counted_once()
    {
        var owner = await site.AddProfessional();
        await site.AddOpgave(municipality: TestData.Zwolle, title: "Regenwater afkoppelen in een oude wijk");
        await site.AddOpgave(municipality: TestData.Zwolle, title: "Regenwater afkoppelen in een nieuwe wijk", status: OpgaveStatus.Completed);
        await site.AddOpgave(municipality: "GM0200", title: "Lantaarnpalen", summary: "Licht.", story: "Donker.", status: OpgaveStatus.Completed, contributions: TestData.Wanted("Electricien", expertise: ["maatschappelijke-ondersteuning"]));
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        using var visitor = await site.SignedIn(owner.Id);

        var check = await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");

        Assert.Equal(["Regenwater afkoppelen in een nieuwe wijk", "Regenwater afkoppelen in een oude wijk", "Lantaarnpalen"], check.Page.QuerySelectorAll(".gvn-entries h2").Select(h => h.TextContent).ToList());
        Assert.Contains("2 andere gemeenten werken of werkten aan iets wat hierop lijkt.", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Van de", check.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        foreach (var number in Enumerable.Range(1, 3))
        {
            await site.AddOpgave(municipality: TestData.Zwolle, title: $"Regenwater afkoppelen in buurt {number}");
        }

        var more = await visitor.Get($"/opgaven/{draft.Slug}/concept/controle");
        Assert.Contains("Van de 6 opgaven zie je hier de 5 die er het meest op lijken.", more.Text, StringComparison.Ordinal);
        Assert.Contains("2 andere gemeenten werken of werkten", more.Text, StringComparison.Ordinal);
    }
}
