using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Replies.Rounds;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Replies;

/// <summary>Every test has a site of its own, because they move the clock.</summary>
public sealed class RoundsTests
{
    [Fact]
    public async Task An_owner_is_reminded_after_three_and_seven_working_days_and_after_fourteen_the_person_is_told()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        var reply = await AddReply(site, opgave, person);
        var got = new List<(int Day, int Owner, int Person)>();
        for (var day = 1; day <= 20; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await Walk(site);
            got.Add((day, await Mails(site, owner), await Mails(site, person)));
        }

        // Sent on a Monday: three working days are Thursday, seven the Wednesday after, fourteen the Friday after that.
        Assert.Equal([3, 9], got.Where((g, i) => g.Owner > (i == 0 ? 0 : got[i - 1].Owner)).Select(g => g.Day));
        Assert.Equal([18], got.Where((g, i) => g.Person > (i == 0 ? 0 : got[i - 1].Person)).Select(g => g.Day));
        Assert.Equal(ReplyStatus.Unanswered, await site.InDatabase(db => db.Replies.Where(r => r.Id == reply).Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_reply_in_conversation_is_left_alone()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        var id = await AddReply(site, opgave, person);
        await site.InDatabase(async db =>
        {
            (await db.Replies.SingleAsync(r => r.Id == id)).Say("Hallo", owner.Id, byOwner: true, site.Clock.Now);
            await db.SaveChangesAsync();
        });
        site.Clock.Advance(TimeSpan.FromDays(25));
        await Walk(site);
        Assert.Equal((0, ReplyStatus.InConversation), (await Mails(site, person), await site.InDatabase(db => db.Replies.Where(r => r.Id == id).Select(r => r.Status).SingleAsync())));
    }

    [Fact]
    public async Task Two_nodes_that_walk_at_once_remind_once()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        await AddReply(site, opgave, person);
        site.Clock.Advance(TimeSpan.FromDays(4));
        await Task.WhenAll(Walk(site), Walk(site), Walk(site));
        Assert.Equal(1, await Mails(site, owner));
    }

    [Fact]
    public async Task An_invitation_expires_after_21_days()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        var id = await site.InDatabase(async db =>
        {
            var invitation = new Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, InvitedById = owner.Id, SentAt = site.Clock.Now };
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync();
            return invitation.Id;
        });
        site.Clock.Advance(TimeSpan.FromDays(20));
        await Walk(site);
        Assert.Equal(InvitationStatus.Sent, await Status(site, id));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await Walk(site);
        await Walk(site);
        Assert.Equal(InvitationStatus.Expired, await Status(site, id));
        Assert.Equal(1, await Mails(site, owner));
    }

    [Fact]
    public async Task A_quiet_opgave_makes_the_owner_be_asked_once_in_30_days()
    {
        await using var site = await Site();
        var (owner, opgave, _) = await Scene(site);
        site.Clock.Advance(TimeSpan.FromDays(29));
        await Walk(site);
        Assert.Equal(0, await Mails(site, owner));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await Walk(site);
        await Walk(site);
        Assert.Equal(1, await Mails(site, owner));
        Assert.NotNull(await site.InDatabase(db => db.Opgaven.Where(o => o.Id == opgave.Id).Select(o => o.OwnerAskedAt).SingleAsync()));
    }

    [Fact]
    public async Task Past_its_end_the_owner_is_asked_and_thirty_days_later_it_leaves_search()
    {
        await using var site = await Site();
        var (owner, opgave, _) = await Scene(site);
        site.Clock.Advance(TimeSpan.FromDays(91));
        await Walk(site);
        Assert.Equal(1, await Mails(site, owner));
        site.Clock.Advance(TimeSpan.FromDays(29));
        await Walk(site);
        Assert.Null((await Load(site, opgave)).LeftSearchAt);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await Walk(site);
        await Walk(site);
        Assert.NotNull((await Load(site, opgave)).LeftSearchAt);
        Assert.Equal(2, await Mails(site, owner));
    }

    [Fact]
    public async Task What_waited_for_a_confirmed_work_address_is_published_and_what_was_thrown_away_goes()
    {
        await using var site = await Site();
        var owner = await site.AddProfessional(confirmed: false);
        var waiting = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        var gone = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        await site.InDatabase(async db =>
        {
            (await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.Id == waiting.Id)).Publish(ownerIsConfirmed: false, site.Clock.Now);
            (await db.Opgaven.SingleAsync(o => o.Id == gone.Id)).Discard(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        await Walk(site);
        Assert.Equal(OpgaveStatus.Draft, (await Load(site, waiting)).Status);
        await site.InDatabase(async db =>
        {
            (await db.Professionals.SingleAsync(p => p.Id == owner.Id)).Confirm(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        site.Clock.Advance(TimeSpan.FromDays(30));
        await Walk(site);
        Assert.Equal(OpgaveStatus.Published, (await Load(site, waiting)).Status);
        Assert.False(await site.InDatabase(db => db.Opgaven.AnyAsync(o => o.Id == gone.Id)));
        Assert.Contains("Je werkadres is bevestigd.", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_until_its_end_was_over_stays_a_draft_and_the_owner_hears_why()
    {
        await using var site = await Site();
        var owner = await site.AddProfessional(confirmed: false);
        var waiting = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        await site.InDatabase(async db =>
        {
            (await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.Id == waiting.Id)).Publish(ownerIsConfirmed: false, site.Clock.Now);
            (await db.Professionals.SingleAsync(p => p.Id == owner.Id)).Confirm(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        site.Clock.Advance(TimeSpan.FromDays(91));
        await Walk(site);
        Assert.Equal((OpgaveStatus.Draft, null), ((await Load(site, waiting)).Status, (await Load(site, waiting)).PublicationRequestedAt));
        Assert.Contains("Kies een einddatum die nog komt.", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_part_hears_once_that_it_is_done_and_what_came_out()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        await AddReply(site, opgave, person);
        await site.InDatabase(async db =>
        {
            (await db.Replies.Include(r => r.Contribution.Opgave).SingleAsync(r => r.ProfessionalId == person.Id)).Agree(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/afronding");
        await visitor.Submit("Rond af", ("Input.Outcome", "Een draaiboek voor iedereen."));
        Assert.Contains("Dit leverde het op: Een draaiboek voor iedereen.", (await site.LastMailTo(person.Account.Email!)).TextBody, StringComparison.Ordinal);

        var late = await site.AddProfessional(TestData.Zwolle);
        await AddReply(site, opgave, late);
        await Walk(site);
        Assert.Equal((1, 1, 0), (await Mails(site, person), await Mails(site, late), await Mails(site, owner)));
        using var asPerson = await site.SignedIn(person.Id);
        var page = await asPerson.Get($"/reacties/{await site.InDatabase(db => db.Replies.Where(r => r.ProfessionalId == person.Id).Select(r => r.Id).SingleAsync())}");
        Assert.Contains("Opgave afgerond", page.Text, StringComparison.Ordinal);
        Assert.Contains("Een draaiboek voor iedereen.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_slipped_in_after_the_last_place_was_taken_ends_too()
    {
        await using var site = await Site();
        var (_, opgave, person) = await Scene(site);
        var id = await AddReply(site, opgave, person);
        await site.InDatabase(async db =>
        {
            (await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id)).Fill();
            await db.SaveChangesAsync();
        });
        await Walk(site);
        var reply = await site.InDatabase(db => db.Replies.SingleAsync(r => r.Id == id));
        Assert.Equal((ReplyStatus.Declined, DeclineReason.AlreadyFilled), (reply.Status, reply.Reason));
    }

    [Fact]
    public async Task One_reply_that_cannot_be_tended_keeps_no_other_reply_or_invitation_waiting()
    {
        await using var site = await Site();
        var (owner, opgave, person) = await Scene(site);
        var (_, otherOpgave, otherPerson) = await Scene(site);
        var broken = await AddReply(site, opgave, person);
        var next = await AddReply(site, otherOpgave, otherPerson);
        var invitation = await site.InDatabase(async db =>
        {
            var sent = new Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = otherPerson.Id, InvitedById = owner.Id, SentAt = site.Clock.Now };
            db.Invitations.Add(sent);
            await db.SaveChangesAsync();
            return sent.Id;
        });
        site.Clock.Advance(TimeSpan.FromDays(25));
        var rounds = site.Services.GetServices<IRound>().Select(round => new FailsFor(broken, round));
        await ActivatorUtilities.CreateInstance<Rounds>(site.Services, rounds.Cast<IRound>()).Walk();
        Assert.Equal([ReplyStatus.Sent, ReplyStatus.Unanswered], await site.InDatabase(db => db.Replies.Where(r => r.Id == broken || r.Id == next).OrderBy(r => r.Id == next).Select(r => r.Status).ToListAsync()));
        Assert.Equal(InvitationStatus.Expired, await Status(site, invitation));
        Assert.Equal(1, await Mails(site, otherPerson));
    }

    /// <summary>A real round in which one thing fails before anything is done with it.</summary>
    private sealed class FailsFor(Guid broken, IRound round) : IRound
    {
        public IQueryable<Guid> Due(Db db, DateTime now) => round.Due(db, now);

        public Task Tend(Db db, Guid id, DateTime now, CancellationToken stop) =>
            id == broken ? throw new RefusedException("Dit gaat nooit goed.") : round.Tend(db, id, now, stop);
    }

    private static async Task<TestSite> Site()
    {
        var site = new TestSite();
        await site.InitializeAsync();
        return site;
    }

    private static async Task<(Professional Owner, Opgave Opgave, Professional Person)> Scene(TestSite site)
    {
        var owner = await site.AddProfessional();
        return (owner, await site.AddOpgave(owner.Id), await site.AddProfessional(TestData.Zwolle));
    }

    private static Task<Guid> AddReply(TestSite site, Opgave opgave, Professional person) => site.InDatabase(async db =>
    {
        var reply = new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, SentAt = site.Clock.Now, Motivation = "Graag" };
        db.Replies.Add(reply);
        await db.SaveChangesAsync();
        return reply.Id;
    });

    private static Task Walk(TestSite site) => site.Services.GetRequiredService<Rounds>().Walk();

    private static Task<int> Mails(TestSite site, Professional to) => site.InDatabase(db => db.OutgoingMails.CountAsync(m => m.To == to.Account.Email));

    private static Task<InvitationStatus> Status(TestSite site, Guid id) => site.InDatabase(db => db.Invitations.Where(i => i.Id == id).Select(i => i.Status).SingleAsync());

    private static Task<Opgave> Load(TestSite site, Opgave opgave) => site.InDatabase(db => db.Opgaven.SingleAsync(o => o.Id == opgave.Id));
}
