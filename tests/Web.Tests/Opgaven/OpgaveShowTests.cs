using System.Net;
using System.Text.Json;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Opgaven;

public sealed class OpgaveShowTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_opgave_shows_its_story_who_is_looked_for_and_when()
    {
        var opgave = await site.AddOpgave(title: "Koele pleinen", story: "Eerste alinea.\n\nTweede alinea.", contributions: TestData.Wanted("Ontwerper groen", Involvement.WorkingAlong, 8, 2, remote: true));
        using var visitor = site.Visitor();
        var page = await visitor.Get($"/opgaven/{opgave.Slug}");
        Assert.Equal("Koele pleinen", page.Heading);
        Assert.Equal(["Eerste alinea.", "Tweede alinea."], page.Page.QuerySelectorAll(".gvn-story p").Select(p => p.TextContent));
        Assert.Contains("meewerken, 8 uur per week", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 mensen gezocht · kan op afstand", page.Text, StringComparison.Ordinal);
        Assert.Contains("participatie", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 januari tot en met 5 april 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal($"http://localhost/opgaven/{opgave.Slug}", page.Page.GetElementById("adres")!.GetAttribute("value"));
        Assert.StartsWith("mailto:?subject=Koele%20pleinen", page.Page.QuerySelector("a[href^='mailto:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Kaart van Nederland: hier ligt Ede.", page.Page.QuerySelector(".gvn-map [role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(opgave.Summary, page.Page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Joining_goes_by_way_of_signing_in()
    {
        var opgave = await site.AddOpgave();
        var reply = $"/opgaven/{opgave.Slug}/reacties/nieuw?bijdrage={opgave.Contributions[0].Id}";
        using var stranger = site.Visitor();
        Assert.Equal($"/inloggen?terug={Uri.EscapeDataString(reply)}", Join(await stranger.Get($"/opgaven/{opgave.Slug}")));
        using var colleague = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(reply, Join(await colleague.Get($"/opgaven/{opgave.Slug}")));
    }

    [Fact]
    public async Task The_owner_is_a_name_to_confirmed_colleagues_only()
    {
        var owner = await site.AddProfessional(name: "Olga van Ommen");
        var opgave = await site.AddOpgave(owner.Id);
        using var stranger = site.Visitor();
        var seen = await stranger.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("collega uit Ede", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", seen.Text, StringComparison.Ordinal);
        using var unconfirmed = await site.SignedIn((await site.AddProfessional(confirmed: false)).Id);
        Assert.DoesNotContain("Olga", (await unconfirmed.Get($"/opgaven/{opgave.Slug}")).Text, StringComparison.Ordinal);
        using var colleague = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Contains("Olga van Ommen", (await colleague.Get($"/opgaven/{opgave.Slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_works_along_is_named_only_when_that_person_may_be_found()
    {
        var opgave = await site.AddOpgave(contributions: TestData.Wanted(people: 3));
        var open = await site.AddProfessional(TestData.Zwolle, name: "Vera Vindbaar");
        var hidden = await site.AddProfessional(TestData.Zwolle, name: "Harm Verborgen", findable: Findability.Nobody);
        await Agree(opgave, open.Id, hidden.Id);
        using var colleague = await site.SignedIn((await site.AddProfessional()).Id);
        var page = await colleague.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("Vera Vindbaar (Zwolle), collega uit Zwolle", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harm", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_sees_what_fits_and_what_does_not()
    {
        var opgave = await site.AddOpgave(contributions: TestData.Wanted(hours: 16, expertise: ["participatie"], activities: ["verbinden"]));
        using var fitting = await site.SignedIn((await site.AddProfessional(expertise: ["participatie"], energy: ["verbinden"], hours: 20)).Id);
        var page = await fitting.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("Dit past bij jou", page.Text, StringComparison.Ordinal);
        var reasons = page.Page.QuerySelectorAll(".gvn-fit .gvn-reason").Select(r => r.TextContent).ToList();
        Assert.Contains("je werkt met participatie", reasons);
        Assert.Contains("dit geeft je energie: verbinden", reasons);
        Assert.Contains("in jouw gemeente", reasons);

        using var busy = await site.SignedIn((await site.AddProfessional(hours: 4)).Id);
        var other = await busy.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("Wat niet past: je hebt 4 uur, er wordt 16 uur gevraagd.", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opgaven_like_it_elsewhere_are_shown_with_what_they_share()
    {
        var opgave = await site.AddOpgave(title: "Stikstof en boerderijen", theme: "ruimte", contributions: TestData.Wanted(expertise: ["omgevingsplan"]));
        await site.AddOpgave(municipality: TestData.Zwolle, title: "Stikstof bij boerderijen", theme: "ruimte", contributions: TestData.Wanted(expertise: ["omgevingsplan"]));
        await site.AddOpgave(title: "Stikstof en boerderijen hier", theme: "ruimte", contributions: TestData.Wanted(expertise: ["omgevingsplan"]));
        using var visitor = site.Visitor();
        var page = await visitor.Get($"/opgaven/{opgave.Slug}");
        var similar = page.Page.QuerySelector(".gvn-similar")!.TextContent;
        Assert.Contains("Stikstof bij boerderijen", similar, StringComparison.Ordinal);
        Assert.Contains("ook over omgevingsplan", similar, StringComparison.Ordinal);
        Assert.DoesNotContain("Stikstof en boerderijen hier", similar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_there_for_its_owner_only()
    {
        var owner = await site.AddProfessional();
        var draft = await site.AddOpgave(owner.Id, title: "Nog even stil", status: OpgaveStatus.Draft);
        using var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/opgaven/{draft.Slug}")).Status);
        using var colleague = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/opgaven/{draft.Slug}")).Status);
        using var mine = await site.SignedIn(owner.Id);
        var page = await mine.Get($"/opgaven/{draft.Slug}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Het is een concept: alleen jij ziet dit.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='/opgaven/{draft.Slug}/bewerken']"));
    }

    [Fact]
    public async Task The_owners_bar_is_for_the_owner()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner.Id);
        using var mine = await site.SignedIn(owner.Id);
        var page = await mine.Get($"/opgaven/{opgave.Slug}");
        foreach (var part in new[] { "bewerken", "mensen", "reacties" })
        {
            Assert.NotNull(page.Page.QuerySelector($".gvn-owner a[href='/opgaven/{opgave.Slug}/{part}']"));
        }

        Assert.DoesNotContain("Ik doe mee", page.Text, StringComparison.Ordinal);
        using var stranger = site.Visitor();
        Assert.Null((await stranger.Get($"/opgaven/{opgave.Slug}")).Page.QuerySelector(".gvn-owner"));
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one_for_good()
    {
        var opgave = await site.AddOpgave(title: "Oude naam");
        await site.InDatabase(async db =>
        {
            var stored = await db.Opgaven.Include(o => o.Slugs).SingleAsync(o => o.Id == opgave.Id);
            stored.Rename("Nieuwe naam");
            await db.SaveChangesAsync();
        });
        using var visitor = site.Visitor();
        var answer = await visitor.GetRaw($"/opgaven/{opgave.Slug}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/opgaven/nieuwe-naam-{opgave.SlugCode}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_withdrawn_opgave_says_it_is_gone_and_why()
    {
        var opgave = await site.AddOpgave(title: "Toch niet", status: OpgaveStatus.Withdrawn);
        using var visitor = site.Visitor();
        var page = await visitor.Get($"/opgaven/{opgave.Slug}");
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Deze opgave is ingetrokken", page.Heading);
        Assert.Contains("We lossen het toch zelf op.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De straten staan blank", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_opgave_shows_what_came_out_and_asks_nobody()
    {
        var opgave = await site.AddOpgave(status: OpgaveStatus.Completed, outcome: "Een handleiding van vier bladzijden.");
        using var visitor = site.Visitor();
        var page = await visitor.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("Een handleiding van vier bladzijden.", page.Page.QuerySelector(".gvn-outcome")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wie zochten we?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik doe mee", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_replied_sees_that_instead_of_the_button()
    {
        var opgave = await site.AddOpgave();
        var person = await site.AddProfessional();
        await site.InDatabase(async db =>
        {
            db.Replies.Add(new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, SentAt = site.Clock.Now });
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(person.Id);
        var page = await visitor.Get($"/opgaven/{opgave.Slug}");
        Assert.Contains("Jij reageerde", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik doe mee", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_get_a_vacancy_only_for_real_part_time_work()
    {
        var work = await site.AddOpgave(title: "Werk </script><b>", contributions: TestData.Wanted(form: Involvement.WorkingAlong, hours: 8));
        var hour = await site.AddOpgave(title: "Een uurtje", contributions: TestData.Wanted(form: Involvement.Sparring, hours: 1));
        using var visitor = site.Visitor();
        var block = (await visitor.Get($"/opgaven/{work.Slug}")).Page.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.DoesNotContain('<', block);
        var posting = JsonDocument.Parse(block).RootElement;
        Assert.Equal("JobPosting", posting.GetProperty("@type").GetString());
        Assert.Equal("Werk </script><b>", posting.GetProperty("title").GetString());
        Assert.Equal("2026-01-05", posting.GetProperty("datePosted").GetString());
        Assert.Equal("Gemeente Ede", posting.GetProperty("hiringOrganization").GetProperty("name").GetString());
        Assert.Equal("NL", posting.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Null((await visitor.Get($"/opgaven/{hour.Slug}")).Page.QuerySelector("script[type='application/ld+json']"));
    }

    private static string? Join(Answer page) => page.Page.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Ik doe mee", StringComparison.Ordinal)).GetAttribute("href");

    private Task Agree(Opgave opgave, params Guid[] people) => site.InDatabase(async db =>
    {
        var contribution = await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id);
        foreach (var id in people)
        {
            var reply = new Reply { ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = id, SentAt = site.Clock.Now };
            reply.Agree(site.Clock.Now);
            db.Replies.Add(reply);
        }

        await db.SaveChangesAsync();
    });
}
