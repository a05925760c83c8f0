using System.Net;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Opgaven;

public sealed class SteeringTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Completing_ends_what_waited_and_can_be_undone_by_reopening()
    {
        var (owner, opgave) = await Mine();
        var person = await site.AddProfessional(TestData.Zwolle);
        await Add(db => db.Replies.Add(new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, SentAt = site.Clock.Now }));
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/afronding");
        var done = await visitor.Submit("Rond af", ("Input.Outcome", "Een draaiboek dat iedereen mag gebruiken."));
        Assert.Contains("De opgave is afgerond", done.Text, StringComparison.Ordinal);
        Assert.Contains("De opgave is afgesloten.", (await site.LastMailTo(person.Account.Email!)).TextBody, StringComparison.Ordinal);
        var reply = await site.InDatabase(db => db.Replies.SingleAsync(r => r.ProfessionalId == person.Id));
        Assert.Equal((ReplyStatus.Declined, DeclineReason.OpgaveClosed), (reply.Status, reply.Reason));

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Post($"/opgaven/{opgave.Slug}/afronding", ("Input.Outcome", "Nog eens"))).Status);
        await visitor.Get($"/opgaven/{opgave.Slug}/heropening");
        await visitor.Submit("Heropen");
        Assert.Equal(OpgaveStatus.Published, (await Load(opgave)).Status);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason()
    {
        var (owner, opgave) = await Mine();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/intrekking");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Submit("Trek de opgave in")).Status);
        await visitor.Submit("Trek de opgave in", ("Input.Because", "Het geld is op."));
        var stored = await Load(opgave);
        Assert.Equal((OpgaveStatus.Withdrawn, "Het geld is op."), (stored.Status, stored.WithdrawnBecause));
    }

    [Fact]
    public async Task Going_on_takes_a_day_that_is_still_to_come()
    {
        var (owner, opgave) = await Mine();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/voortzetting");
        var refused = await visitor.Submit("We gaan door", ("Input.EndsOn", "2025-12-01"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Kies een nieuwe einddatum die nog komt.", refused.Text, StringComparison.Ordinal);
        await visitor.Submit("We gaan door", ("Input.EndsOn", "2026-12-01"));
        Assert.Equal(new DateOnly(2026, 12, 1), (await Load(opgave)).EndsOn);
    }

    [Fact]
    public async Task An_opgave_can_be_handed_over_to_a_colleague_of_the_same_municipality_only()
    {
        var (owner, opgave) = await Mine();
        var elsewhere = await site.AddProfessional(TestData.Zwolle);
        var colleague = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/overdracht");
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Submit("Draag over", ("Input.Email", elsewhere.Account.Email!))).Status);
        await visitor.Submit("Draag over", ("Input.Email", colleague.Account.Email!));
        Assert.Equal(colleague.Id, (await Load(opgave)).OwnerId);
        Assert.Contains("Jij bent nu trekker", (await site.LastMailTo(colleague.Account.Email!)).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/opgaven/{opgave.Slug}/beheer")).Status);
    }

    [Fact]
    public async Task Enough_people_ends_what_waited_and_can_be_opened_again()
    {
        var (owner, opgave) = await Mine();
        var person = await site.AddProfessional(TestData.Zwolle);
        await Add(db => db.Invitations.Add(new Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, InvitedById = owner.Id, SentAt = site.Clock.Now }));
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/beheer");
        await visitor.Submit("Ik heb genoeg mensen");
        Assert.Equal(InvitationStatus.Expired, await site.InDatabase(db => db.Invitations.Where(i => i.ProfessionalId == person.Id).Select(i => i.Status).SingleAsync()));
        await visitor.Get($"/opgaven/{opgave.Slug}/beheer");
        await visitor.Submit("Zoek weer mensen");
        Assert.Equal(ContributionStatus.Open, await site.InDatabase(db => db.Contributions.Where(c => c.OpgaveId == opgave.Id).Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task Only_someone_who_takes_part_can_report_that_it_is_done()
    {
        var (owner, opgave) = await Mine();
        var person = await site.AddProfessional(TestData.Zwolle);
        using var visitor = await site.SignedIn(person.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{opgave.Slug}/gereedmelding")).Status);
        await site.InDatabase(async db =>
        {
            var contribution = await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id);
            var reply = new Reply { ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = person.Id, SentAt = site.Clock.Now };
            db.Replies.Add(reply);
            reply.Agree(site.Clock.Now);
            await db.SaveChangesAsync();
        });
        await visitor.Get($"/opgaven/{opgave.Slug}/gereedmelding");
        await visitor.Submit("Dit is klaar");
        Assert.Contains("meldt dat", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
        await visitor.Get($"/opgaven/{opgave.Slug}/gereedmelding");
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Submit("Dit is klaar")).Status);
    }

    [Fact]
    public async Task Two_editors_at_once_the_second_is_told_and_keeps_the_text()
    {
        var (owner, opgave) = await Mine();
        using var first = await site.SignedIn(owner.Id);
        using var second = await site.SignedIn(owner.Id);
        await first.Get($"/opgaven/{opgave.Slug}/bewerken");
        await second.Get($"/opgaven/{opgave.Slug}/bewerken");
        await first.Submit("Bewaar", ("Input.Summary", "Van de eerste."));
        var late = await second.Submit("Bewaar", ("Input.Summary", "Van de tweede."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Iemand paste dit net aan", late.Text, StringComparison.Ordinal);
        Assert.Contains("Van de tweede.", late.Page.QuerySelector("textarea[name='Input.Summary']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Van de eerste.", (await Load(opgave)).Summary);
        await second.Submit("Bewaar");
        Assert.Equal("Van de tweede.", (await Load(opgave)).Summary);
    }

    [Fact]
    public async Task A_published_opgave_is_not_given_an_end_that_is_over()
    {
        var (owner, opgave) = await Mine();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/bewerken");
        var refused = await visitor.Submit("Bewaar", ("Where.StartsOn", "2025-10-01"), ("Where.EndsOn", "2025-12-01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Kies een einddatum die nog komt.", refused.Text, StringComparison.Ordinal);
        Assert.NotEqual(new DateOnly(2025, 12, 1), (await Load(opgave)).EndsOn);
    }

    [Fact]
    public async Task After_renaming_the_old_address_leads_to_the_new_one()
    {
        var (owner, opgave) = await Mine();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get($"/opgaven/{opgave.Slug}/bewerken");
        var renamed = await visitor.Submit("Bewaar", ("Input.Title", "Een heel andere titel"));
        Assert.StartsWith("/opgaven/een-heel-andere-titel-", renamed.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(renamed.Url.AbsolutePath, (await visitor.Get($"/opgaven/{opgave.Slug}/beheer")).Url.AbsolutePath);
        using var anyone = site.Visitor();
        Assert.StartsWith("/opgaven/een-heel-andere-titel-", (await anyone.Get($"/opgaven/{opgave.Slug}")).Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beheer")]
    [InlineData("bewerken")]
    [InlineData("afronding")]
    [InlineData("intrekking")]
    [InlineData("heropening")]
    [InlineData("voortzetting")]
    [InlineData("overdracht")]
    [InlineData("publicatie")]
    [InlineData("mensen")]
    [InlineData("bijdragen/nieuw")]
    public async Task Steering_is_for_the_owner_alone(string page)
    {
        var opgave = await site.AddOpgave();
        using var visitor = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/opgaven/{opgave.Slug}/{page}")).Status);
    }

    [Fact]
    public async Task A_contribution_of_another_opgave_is_not_there()
    {
        var (owner, opgave) = await Mine();
        var other = await site.AddOpgave();
        using var visitor = await site.SignedIn(owner.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{opgave.Slug}/bijdragen/{other.Contributions[0].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{opgave.Slug}/bijdragen/{other.Contributions[0].Id}/vervulling")).Status);
    }

    private async Task<(Professional Owner, Opgave Opgave)> Mine()
    {
        var owner = await site.AddProfessional();
        return (owner, await site.AddOpgave(owner.Id));
    }

    private Task Add(Action<GemeenteVanNu.Data.Db> add) => site.InDatabase(async db =>
    {
        add(db);
        await db.SaveChangesAsync();
    });

    private Task<Opgave> Load(Opgave opgave) => site.InDatabase(db => db.Opgaven.SingleAsync(o => o.Id == opgave.Id));
}
