using System.Net;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Mine;

public sealed class MineTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Someone_new_sees_one_next_step_and_what_fits_already()
    {
        await site.AddOpgave(title: "Welkom, dit past");
        using var me = await site.SignedIn((await site.AddProfessional(expertise: ["participatie"], name: "Noor van Dijk")).Id);

        var answer = await me.Get("/mijn");

        Assert.Equal("Dag Noor", answer.Heading);
        Assert.Single(answer.Page.QuerySelectorAll(".nl-button--primary"));
        Assert.Equal("/mijn/opgaven", answer.Page.QuerySelector(".gvn-next a")!.GetAttribute("href"));
        Assert.Contains("Past goed bij jou", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_comes_first_then_replies_conversations_and_drafts()
    {
        var me = await site.AddProfessional(expertise: ["participatie"]);
        var other = await site.AddProfessional(TestData.Zwolle);
        var theirs = await site.AddOpgave(owner: other.Id, municipality: TestData.Zwolle, title: "Zij vragen mij");
        var talk = await site.AddOpgave(owner: other.Id, municipality: TestData.Zwolle, title: "Wij praten al");
        var mine = await site.AddOpgave(owner: me.Id, title: "Mijn opgave met reactie");
        await site.AddOpgave(owner: me.Id, title: "Mijn half verhaal", status: OpgaveStatus.Draft);
        await site.InDatabase(async db =>
        {
            db.Invitations.Add(new Invitation { ContributionId = theirs.Contributions[0].Id, ProfessionalId = me.Id, InvitedById = other.Id, SentAt = site.Clock.Now });
            db.Replies.Add(new Reply { ContributionId = mine.Contributions[0].Id, ProfessionalId = other.Id, SentAt = site.Clock.Now });
            var reply = new Reply { ContributionId = talk.Contributions[0].Id, ProfessionalId = me.Id, SentAt = site.Clock.Now };
            reply.Say("Wanneer kun je?", other.Id, byOwner: true, site.Clock.Now);
            db.Replies.Add(reply);
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(me.Id);

        var answer = await visitor.Get("/mijn");

        Assert.Contains("nodigt je uit voor ‘Zij vragen mij’", answer.Page.QuerySelector(".gvn-next")!.TextContent, StringComparison.Ordinal);
        var also = answer.Page.QuerySelector(".gvn-todo")!.QuerySelectorAll("a").Select(a => a.TextContent).ToList();
        Assert.Equal(["Iemand wil meedoen met ‘Mijn opgave met reactie’", $"Nieuw bericht van {other.Name} over ‘Wij praten al’", "Je begon aan ‘Mijn half verhaal’"], also);
        Assert.Contains("Concept", answer.Text, StringComparison.Ordinal);

        var replies = await visitor.Get("/mijn/reacties");
        Assert.Equal(["Je bent gevraagd", "In gesprek"], replies.Page.QuerySelectorAll("h2").Select(h => h.TextContent).ToList());
        Assert.DoesNotContain("Mijn opgave met reactie", replies.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_conversation_says_with_whom_also_when_nothing_was_said_yet_or_it_was_agreed()
    {
        var me = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: me.Id, title: "Samen", contributions: TestData.Wanted(people: 5));
        var (accepts, asks, agrees, silent) = (await site.AddProfessional(name: "Ada"), await site.AddProfessional(name: "Bo"), await site.AddProfessional(name: "Cas"), await site.AddProfessional(name: "Dirk"));
        await site.InDatabase(async db =>
        {
            var wanted = await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id);
            db.Replies.Add(Reply.FromInvitation(Guid.CreateVersion7(), wanted.Id, accepts.Id, site.Clock.Now));
            foreach (var (person, minute) in new[] { (asks, 1), (agrees, 2), (silent, 3) })
            {
                var reply = new Reply { ContributionId = wanted.Id, Contribution = wanted, ProfessionalId = person.Id, SentAt = site.Clock.Now };
                reply.Say("Welkom", me.Id, byOwner: true, site.Clock.Now);
                reply.Say("Graag", person.Id, byOwner: false, site.Clock.Now.AddMinutes(minute));
                db.Replies.Add(reply);
                if (person != asks)
                {
                    reply.Agree(site.Clock.Now.AddMinutes(5));
                }

                if (person == agrees)
                {
                    reply.Say("Waar spreken we af?", person.Id, byOwner: false, site.Clock.Now.AddMinutes(6));
                }
            }

            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(me.Id);

        var answer = await visitor.Get("/mijn");

        Assert.Contains("Ada wil meepraten over ‘Samen’", answer.Page.QuerySelector(".gvn-next")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Nieuw bericht van Bo over ‘Samen’", "Nieuw bericht van Cas over ‘Samen’"], answer.Page.QuerySelector(".gvn-todo")!.QuerySelectorAll("a").Select(a => a.TextContent).ToList());
        using var asAda = await site.SignedIn(accepts.Id);
        Assert.DoesNotContain("‘Samen’", (await asAda.Get("/mijn")).Page.QuerySelector(".gvn-next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_confirmed_reads_no_name_of_who_wrote()
    {
        var me = await site.AddProfessional(confirmed: false);
        var owner = await site.AddProfessional(name: "Wies Wakker");
        var opgave = await site.AddOpgave(owner.Id, title: "Zonder naam");
        await site.InDatabase(async db =>
        {
            var reply = new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = me.Id, SentAt = site.Clock.Now };
            reply.Say("Welkom", owner.Id, byOwner: true, site.Clock.Now);
            db.Replies.Add(reply);
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(me.Id);

        Assert.Contains("Nieuw bericht van collega uit Ede over ‘Zonder naam’", (await visitor.Get("/mijn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_own_last_word_does_not_wait_for_me()
    {
        var me = await site.AddProfessional();
        var opgave = await site.AddOpgave(title: "Ik ben uitgepraat");
        await site.InDatabase(async db =>
        {
            var reply = new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = me.Id, SentAt = site.Clock.Now };
            reply.Say("Ik kan dinsdag.", me.Id, byOwner: false, site.Clock.Now);
            db.Replies.Add(reply);
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(me.Id);

        Assert.DoesNotContain("Nieuw bericht", (await visitor.Get("/mijn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_is_what_came_after_the_last_look_and_fits()
    {
        var person = await site.AddProfessional(expertise: ["participatie"], change: p => (p.LookedAt, p.MaxDistance) = (site.Clock.Now, 25));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.AddOpgave(title: "Vers van de pers");
        await site.AddOpgave(municipality: "GM0014", title: "Vers maar te ver");
        using var me = await site.SignedIn(person.Id);

        var fresh = (await me.Get("/mijn")).Text;
        Assert.Contains("1 nieuwe opgave voor jou", fresh, StringComparison.Ordinal);
        Assert.Contains("Vers van de pers", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("Vers maar te ver", fresh, StringComparison.Ordinal);

        Assert.Contains("Nieuw", (await me.Get("/mijn/opgaven")).Page.QuerySelector(".gvn-new")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nieuwe opgave voor jou", (await me.Get("/mijn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_seen_everything_still_sees_what_fits_best()
    {
        await site.AddOpgave(title: "Al gezien maar goed");
        using var me = await site.SignedIn((await site.AddProfessional(expertise: ["participatie"])).Id);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await me.Get("/mijn/opgaven");

        var answer = await me.Get("/mijn");

        Assert.Contains("Past goed bij jou", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".gvn-entries > li"));
        Assert.DoesNotContain("Sinds je laatste keer", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_replied_yet_is_said_kindly_and_a_steward_without_a_profile_goes_to_the_stewards_pages()
    {
        using var me = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Contains("Nog geen reacties", (await me.Get("/mijn/reacties")).Text, StringComparison.Ordinal);

        using var steward = await site.SignedIn((await site.AddSteward()).Id);
        var answer = await steward.GetRaw("/mijn");
        Assert.Equal((HttpStatusCode.Redirect, "/beheer"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Get("/mensen")).Status);
    }

    [Fact]
    public async Task A_steward_with_a_profile_hears_how_many_wait_to_be_confirmed()
    {
        await site.AddProfessional(confirmed: false);
        var person = await site.AddProfessional();
        await site.Grant(person.Id, GemeenteVanNu.Features.Accounts.Role.Steward);
        using var steward = await site.SignedIn(person.Id);
        using var other = await site.SignedIn((await site.AddProfessional()).Id);

        Assert.Contains("op jou als beheerder", (await steward.Get("/mijn")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("beheerder", (await other.Get("/mijn")).Text, StringComparison.Ordinal);
    }
}
