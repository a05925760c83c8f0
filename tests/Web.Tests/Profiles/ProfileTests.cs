using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Profiles;

public sealed class ProfileTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Everything_typed_in_stands_on_the_profile_with_a_way_to_change_it()
    {
        using var me = await SignedIn(p =>
        {
            p.About = "Ik hou van natte voeten.";
            p.Days = WorkDays.Monday | WorkDays.Tuesday;
            p.MaxDistance = 25;
            p.Energy.Add(new EnergyTag { Kind = EnergyKind.Theme, TagId = "wonen", Value = -1 });
        });

        var answer = await me.Get("/mijn/profiel");

        foreach (var words in new[] { "Ik hou van natte voeten.", "participatie", "ik werk ermee", "maandag en dinsdag", "tot 25 km van mijn gemeente", "8 uur per week", "wonen" })
        {
            Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        }

        var links = answer.Page.QuerySelectorAll("a[href^='/mijn/profiel/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count >= 9);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await me.Get(link)).Status);
        }
    }

    [Fact]
    public async Task Name_function_and_about_are_changed_each_on_its_own_page()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/naam-en-functie");
            await me.Submit("Bewaar", ("Input.Name", "  Noor van Dijk "), ("Input.Function", "Adviseur water"));
            await me.Get("/mijn/profiel/over-mij");
            var after = await me.Submit("Bewaar", ("Input.About", "Regel één.\nRegel twee."));

            Assert.Equal("/mijn/profiel", after.Url.AbsolutePath);
            var stored = await Stored(person.Id);
            Assert.Equal(("Noor van Dijk", "Adviseur water"), (stored.Name, stored.Function));
            Assert.Contains("Regel twee.", stored.About, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_name_cannot_be_emptied_and_what_was_typed_stays()
    {
        using var me = await SignedIn();
        await me.Get("/mijn/profiel/naam-en-functie");

        var answer = await me.Submit("Bewaar", ("Input.Name", ""), ("Input.Function", "Dromer"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Vul je naam in.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Dromer", answer.Page.GetElementById("Input_Function")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_page_says_whom_to_ask_when_the_employer_is_wrong()
    {
        using var me = await SignedIn();
        var page = (await me.Get("/mijn/profiel/naam-en-functie")).Page;
        Assert.NotNull(page.QuerySelector("a[href^='mailto:']"));
        Assert.Null(page.QuerySelector("[name*=Employer], [name*=Municipality]"));
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other_and_the_second_text_is_kept()
    {
        var (person, first) = await Somebody();
        using var second = await site.SignedIn(person.Id);
        using (first)
        {
            await first.Get("/mijn/profiel/over-mij");
            await second.Get("/mijn/profiel/over-mij");
            await first.Submit("Bewaar", ("Input.About", "Uit het eerste tabblad"));

            var refused = await second.Submit("Bewaar", ("Input.About", "Uit het tweede tabblad"));

            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("Uit het tweede tabblad", refused.Page.GetElementById("Input_About")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Uit het eerste tabblad", (await Stored(person.Id)).About);

            await second.Submit("Bewaar");
            Assert.Equal("Uit het tweede tabblad", (await Stored(person.Id)).About);
        }
    }

    [Fact]
    public async Task Two_tabs_notice_each_other_also_in_what_is_kept_inside_the_profile()
    {
        var (person, first) = await Somebody();
        using var second = await site.SignedIn(person.Id);
        using (first)
        {
            await first.Get("/mijn/profiel/expertise");
            await second.Get("/mijn/profiel/expertise");
            await first.Submit("Bewaar", ("Input.Items[0].Level", "3"));

            Assert.Equal(HttpStatusCode.Conflict, (await second.Submit("Bewaar", ("Input.Items[0].Level", "1"))).Status);
            Assert.Equal(3, (await Stored(person.Id)).Expertise.Single().Level);
            Assert.True(await site.InDatabase(db => db.Changes.AnyAsync(c => c.SubjectId == person.Id && c.Kind == "Changed")));
        }
    }

    [Fact]
    public async Task Availability_distance_and_forms_are_changed()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/beschikbaarheid");
            await me.Submit("Bewaar", ("Input.Hours", "12"), ("Input.Days", "Monday"), ("Input.Days", "Friday"), ("Input.From", "2026-02-01"), ("Input.Until", "2026-06-30"));
            await me.Get("/mijn/profiel/afstand");
            await me.Submit("Bewaar", ("Input.Kilometres", "50"), ("Input.RemoteOk", "false"));
            await me.Get("/mijn/profiel/vormen");
            await me.Submit("Bewaar", ("Input.Forms", "Sparring"), ("Input.Forms", "Secondment"));

            var stored = await Stored(person.Id);
            Assert.Equal((12, WorkDays.Monday | WorkDays.Friday, new DateOnly(2026, 2, 1), new DateOnly(2026, 6, 30)), (stored.HoursPerWeek, stored.Days, stored.AvailableFrom, stored.AvailableUntil));
            Assert.Equal((50, Involvement.Sparring | Involvement.Secondment), (stored.MaxDistance, stored.Forms));
        }
    }

    [Theory]
    [InlineData("0", "2026-02-01", "2026-03-01", "Vul een getal in van 1 tot en met 40.")]
    [InlineData("veel", "2026-02-01", "2026-03-01", "kunnen we niet lezen")]
    [InlineData("8", "2026-04-01", "2026-03-01", "Het einde ligt voor het begin.")]
    public async Task Impossible_availability_is_refused_in_words(string hours, string from, string until, string words)
    {
        using var me = await SignedIn();
        await me.Get("/mijn/profiel/beschikbaarheid");

        var answer = await me.Submit("Bewaar", ("Input.Hours", hours), ("Input.From", from), ("Input.Until", until));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Equal(hours, answer.Page.GetElementById("Input_Hours")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Findability_and_being_asked_anyway_are_changed_and_findable_by_nobody_is_a_choice()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/vindbaarheid");
            await me.Submit("Bewaar", ("Input.Findable", "Nobody"), ("Input.OpenToAsk", "true"));

            var stored = await Stored(person.Id);
            Assert.Equal(Findability.Nobody, stored.Findable);
            Assert.Equal(site.Clock.Now, stored.OpenToAskAt);
            Assert.True(await site.InDatabase(db => db.Changes.AnyAsync(c => c.SubjectId == person.Id && c.Kind == "FindabilityChosen")));
        }
    }

    [Fact]
    public async Task A_pause_ends_by_hand_or_on_its_day_and_cannot_lie_in_the_past()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/pauze");
            Assert.Equal(HttpStatusCode.Conflict, (await me.Submit("Neem pauze", ("Input.Until", "2026-01-05"))).Status);
            await me.Submit("Neem pauze", ("Input.Until", "2026-03-01"));
            Assert.Equal(new DateOnly(2026, 3, 1), (await Stored(person.Id)).PausedUntil);
            Assert.Contains("Je hebt pauze tot 1 maart 2026", (await me.Get("/mijn/profiel")).Text, StringComparison.Ordinal);
            await me.Submit("Ik ben er weer");
            Assert.Null((await Stored(person.Id)).PausedUntil);
        }
    }

    [Fact]
    public async Task One_suggestion_at_a_time_says_what_it_brings_and_can_be_put_away_and_back()
    {
        using var me = await SignedIn();
        var first = await me.Get("/mijn/profiel");
        Assert.Contains("Vertel over één klus", first.Page.QuerySelector(".gvn-tip")!.TextContent, StringComparison.Ordinal);
        Assert.Single(first.Page.QuerySelectorAll(".gvn-tip"));

        var next = await me.Submit("Niet nu");
        Assert.Contains("Met je afstand erbij zien we beter wat dichtbij is.", next.Page.QuerySelector(".gvn-tip")!.TextContent, StringComparison.Ordinal);

        var back = await me.Submit("Maak ongedaan");
        Assert.Contains("Vertel over één klus", back.Page.QuerySelector(".gvn-tip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Post("/mijn/profiel/suggesties/onzin/verberging")).Status);
    }

    [Fact]
    public async Task A_steward_without_a_profile_gets_a_404()
    {
        using var steward = await site.SignedIn((await site.AddSteward()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Get("/mijn/profiel")).Status);
    }

    private async Task<(Professional Person, TestVisitor Visitor)> Somebody(Action<Professional>? change = null)
    {
        var person = await site.AddProfessional(expertise: ["participatie"], energy: ["verbinden"], change: change);
        return (person, await site.SignedIn(person.Id));
    }

    private async Task<TestVisitor> SignedIn(Action<Professional>? change = null) => (await Somebody(change)).Visitor;

    private Task<Professional> Stored(Guid id) => site.InDatabase(db => db.Professionals.AsNoTracking().SingleAsync(p => p.Id == id));
}
