using System.Net;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Replies;

public sealed class ReplyTests(TestSite site) : IClassFixture<TestSite>
{
    private sealed record Scene(Professional Owner, Opgave Opgave, Professional Person);

    [Fact]
    public async Task From_ik_doe_mee_to_akkoord_with_a_mail_at_every_step()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        await person.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw");
        var sent = await person.Submit("Verstuur", ("Input.Motivation", "Dit deed ik in Zwolle ook."));
        Assert.Contains("Je reactie is verstuurd", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Dit deed ik in Zwolle ook.", (await site.LastMailTo(scene.Owner.Account.Email!)).TextBody, StringComparison.Ordinal);

        using var owner = await site.SignedIn(scene.Owner.Id);
        var list = await owner.Get($"/opgaven/{scene.Opgave.Slug}/reacties");
        Assert.Contains("Wacht op jouw antwoord (1)", list.Text, StringComparison.Ordinal);
        Assert.Contains(scene.Person.Name, list.Text, StringComparison.Ordinal);
        await owner.Get(sent.Url.AbsolutePath);
        await owner.Submit("Verstuur bericht", ("Input.Text", "Wanneer kun je bellen?"));
        Assert.Contains("Wanneer kun je bellen?", (await site.LastMailTo(scene.Person.Account.Email!)).TextBody, StringComparison.Ordinal);
        var answer = await person.Get(sent.Url.AbsolutePath);
        Assert.Contains("In gesprek", answer.Text, StringComparison.Ordinal);

        var agreed = await owner.Submit("Ja, we doen het samen");
        Assert.Contains("Jullie gaan het samen doen", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("Jullie gaan het samen doen", (await site.LastMailTo(scene.Person.Account.Email!)).Subject, StringComparison.Ordinal);
        await site.InDatabase(async db =>
        {
            var opgave = await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.Id == scene.Opgave.Id);
            Assert.Equal((OpgaveStatus.InProgress, ContributionStatus.Filled, 1), (opgave.Status, opgave.Contributions[0].Status, opgave.Contributions[0].Agreed));
        });
    }

    [Fact]
    public async Task A_second_reply_shows_the_first_one()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        await Reply(person, scene.Opgave);
        var second = await person.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw?bijdrage={scene.Opgave.Contributions[0].Id}");
        Assert.Contains("Je hebt al gereageerd", second.Text, StringComparison.Ordinal);
        var posted = await person.Post($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw", ("Input.ContributionId", scene.Opgave.Contributions[0].Id.ToString()), ("Input.Motivation", "Nog een keer"));
        Assert.Contains("Je hebt al gereageerd", posted.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.InDatabase(db => db.Replies.CountAsync(r => r.ContributionId == scene.Opgave.Contributions[0].Id)));
    }

    [Fact]
    public async Task Two_replies_at_the_same_moment_become_one()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        await person.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw");
        var token = person.Token;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.Http.PostAsync(new Uri($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw", UriKind.Relative), new FormUrlEncodedContent(
            [new("Input.ContributionId", scene.Opgave.Contributions[0].Id.ToString()), new("Input.Motivation", "Graag"), new("__RequestVerificationToken", token)]))));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.Conflict, a.StatusCode.ToString()));
        Assert.Equal(1, await site.InDatabase(db => db.Replies.CountAsync(r => r.ContributionId == scene.Opgave.Contributions[0].Id)));
    }

    [Fact]
    public async Task Your_own_opgave_cannot_be_replied_to()
    {
        var scene = await Begin();
        using var owner = await site.SignedIn(scene.Owner.Id);
        await owner.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw");
        Assert.Contains("Dit is je eigen opgave", owner.Current.Text, StringComparison.Ordinal);
        var answer = await owner.Post($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw", ("Input.ContributionId", scene.Opgave.Contributions[0].Id.ToString()), ("Input.Motivation", "Ik"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Dit is je eigen opgave", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "al iemand gevonden")]
    [InlineData(false, "al afgesloten")]
    public async Task A_filled_contribution_or_closed_opgave_takes_no_replies(bool filled, string words)
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        await person.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw");
        await site.InDatabase(async db =>
        {
            var opgave = await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.Id == scene.Opgave.Id);
            if (filled)
            {
                opgave.Contributions[0].Fill();
            }
            else
            {
                opgave.Complete(null, site.Clock.Now);
            }

            await db.SaveChangesAsync();
        });
        var answer = await person.Submit("Verstuur", ("Input.Motivation", "Te laat"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_contribution_is_not_there()
    {
        var scene = await Begin();
        var other = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        await person.Get($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw");
        var answer = await person.Post($"/opgaven/{scene.Opgave.Slug}/reacties/nieuw", ("Input.ContributionId", other.Opgave.Contributions[0].Id.ToString()), ("Input.Motivation", "Graag"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/akkoord")]
    [InlineData("/afwijzing")]
    [InlineData("/intrekking")]
    public async Task A_reply_is_not_there_for_others(string page)
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        using var stranger = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/reacties/{reply}{page}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Get($"/opgaven/{scene.Opgave.Slug}/reacties")).Status);
    }

    [Fact]
    public async Task Who_replied_cannot_decide_for_the_owner_nor_the_owner_for_who_replied()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        using var owner = await site.SignedIn(scene.Owner.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Post($"/reacties/{reply}/akkoord")).Status);
        await owner.Get($"/reacties/{reply}");
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"/reacties/{reply}/intrekking", ("Input.Reason", "TooBusy"))).Status);
        Assert.Equal(ReplyStatus.Sent, await Status(reply));
    }

    [Fact]
    public async Task Declining_asks_for_a_reason_and_tells_it()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        using var owner = await site.SignedIn(scene.Owner.Id);
        await owner.Get($"/reacties/{reply}/afwijzing");
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.Submit("Bevestig")).Status);
        await owner.Submit("Bevestig", ("Input.Reason", "NotMyThing"), ("Input.Text", "We zoeken een jurist."));
        Assert.Equal(ReplyStatus.Declined, await Status(reply));
        Assert.Contains("We zoeken een jurist.", (await site.LastMailTo(scene.Person.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.Contains("We zoeken een jurist.", (await person.Get($"/reacties/{reply}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_withdrawing_one_can_reply_again()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        await person.Get($"/reacties/{reply}/intrekking");
        await person.Submit("Trek mijn reactie in", ("Input.Reason", "TooBusy"));
        Assert.Equal(ReplyStatus.Withdrawn, await Status(reply));
        Assert.Contains("doet toch niet mee", (await site.LastMailTo(scene.Owner.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.NotEqual(reply, await Reply(person, scene.Opgave));
    }

    [Fact]
    public async Task The_last_place_ends_what_others_waited_for_and_tells_them()
    {
        var scene = await Begin();
        var late = await site.AddProfessional(TestData.Zwolle);
        using var person = await site.SignedIn(scene.Person.Id);
        using var other = await site.SignedIn(late.Id);
        var reply = await Reply(person, scene.Opgave);
        var waits = await Reply(other, scene.Opgave);
        using var owner = await site.SignedIn(scene.Owner.Id);
        await owner.Get($"/reacties/{reply}/akkoord");
        await owner.Submit("Ja, we doen het samen");
        Assert.Equal(ReplyStatus.Declined, await Status(waits));
        Assert.Contains("Er is al iemand gevonden.", (await site.LastMailTo(late.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_last_place_is_given_the_owner_reads_for_whom_it_ends_and_can_ask_one_more()
    {
        var scene = await Begin();
        var invited = await site.AddProfessional(name: "Ina Invitee");
        await site.InDatabase(async db =>
        {
            db.Invitations.Add(new() { ContributionId = scene.Opgave.Contributions[0].Id, ProfessionalId = invited.Id, InvitedById = scene.Owner.Id, SentAt = site.Clock.Now });
            await db.SaveChangesAsync();
        });
        using var person = await site.SignedIn(scene.Person.Id);
        using var other = await site.SignedIn((await site.AddProfessional(TestData.Zwolle, name: "Anna Ander")).Id);
        var reply = await Reply(person, scene.Opgave);
        await Reply(other, scene.Opgave);
        using var owner = await site.SignedIn(scene.Owner.Id);
        var talk = await owner.Get($"/reacties/{reply}");
        Assert.Null(talk.Page.QuerySelector($"form[action='/reacties/{reply}/akkoord']"));

        var last = await owner.Get(talk.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Ja, we doen het samen").GetAttribute("href")!);
        Assert.Contains("Dit is de laatste plek. 2 anderen krijgen bericht dat er al iemand gevonden is", last.Text, StringComparison.Ordinal);
        Assert.Equal(["Anna Ander", "Ina Invitee"], last.Page.QuerySelectorAll("main li").Select(li => li.TextContent).ToList());
        Assert.Equal(ReplyStatus.Sent, await Status(reply));

        await owner.Get(last.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Vraag dan eerst om een persoon meer").GetAttribute("href")!);
        await owner.Submit("Bewaar", ("Input.People", "2"));
        await owner.Get($"/reacties/{reply}");
        await owner.Submit("Ja, we doen het samen");
        Assert.Equal(ReplyStatus.Agreed, await Status(reply));
        Assert.Equal(InvitationStatus.Sent, await site.InDatabase(db => db.Invitations.Where(i => i.ProfessionalId == invited.Id).Select(i => i.Status).SingleAsync()));
    }

    [Fact]
    public async Task Who_agreed_hears_that_the_opgave_is_withdrawn_and_why()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        using var owner = await site.SignedIn(scene.Owner.Id);
        await owner.Get($"/reacties/{reply}");
        await owner.Submit("Ja, we doen het samen");
        Assert.DoesNotContain("ingetrokken", (await person.Get($"/reacties/{reply}")).Text, StringComparison.Ordinal);
        await owner.Get($"/opgaven/{scene.Opgave.Slug}/intrekking");
        await owner.Submit("Trek de opgave in", ("Input.Because", "Het geld is op."));

        var mail = await site.LastMailTo(scene.Person.Account.Email!);
        Assert.Contains("is ingetrokken", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("De reden: Het geld is op.", mail.TextBody, StringComparison.Ordinal);
        var page = await person.Get(mail.Link());
        Assert.Contains("Opgave ingetrokken", page.Text, StringComparison.Ordinal);
        Assert.Contains("De reden: Het geld is op.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreeing_with_two_people_at_once_for_the_last_place_gives_one_of_them_the_place()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        using var other = await site.SignedIn((await site.AddProfessional(TestData.Zwolle)).Id);
        Guid[] replies = [await Reply(person, scene.Opgave), await Reply(other, scene.Opgave)];
        using var owner = await site.SignedIn(scene.Owner.Id);
        await owner.Get($"/reacties/{replies[0]}");
        var token = owner.Token;
        var answers = await Task.WhenAll(replies.Select(id => owner.Http.PostAsync(new Uri($"/reacties/{id}/akkoord", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))));
        Assert.Contains(answers, a => a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found);
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Conflict);
        await site.InDatabase(async db =>
        {
            Assert.Equal(1, await db.Replies.CountAsync(r => replies.Contains(r.Id) && r.Status == ReplyStatus.Agreed));
            Assert.Equal(1, await db.Contributions.Where(c => c.OpgaveId == scene.Opgave.Id).Select(c => c.Agreed).SingleAsync());
        });
    }

    [Fact]
    public async Task A_message_sent_twice_is_said_once()
    {
        var scene = await Begin();
        using var person = await site.SignedIn(scene.Person.Id);
        var reply = await Reply(person, scene.Opgave);
        var form = await person.Get($"/reacties/{reply}");
        (string, string)[] fields = [("Input.Text", "Hallo"), ("Input.MessageId", form.Page.QuerySelector("input[name='Input.MessageId']")!.GetAttribute("value")!)];
        await person.Post($"/reacties/{reply}", fields);
        await person.Post($"/reacties/{reply}", fields);
        Assert.Equal(1, await site.InDatabase(db => db.Messages.CountAsync(m => m.ReplyId == reply)));
    }

    [Fact]
    public async Task Someone_unconfirmed_sees_no_names()
    {
        var owner = await site.AddProfessional(name: "Trudy Trekker");
        var opgave = await site.AddOpgave(owner.Id);
        var newcomer = await site.AddProfessional(TestData.Zwolle, confirmed: false);
        using var person = await site.SignedIn(newcomer.Id);
        var reply = await Reply(person, opgave);
        using var asOwner = await site.SignedIn(owner.Id);
        await asOwner.Get($"/reacties/{reply}");
        Assert.Contains("Nog niet bevestigd", asOwner.Current.Text, StringComparison.Ordinal);
        await asOwner.Submit("Verstuur bericht", ("Input.Text", "Welkom"));
        var page = await person.Get($"/reacties/{reply}");
        Assert.DoesNotContain("Trudy", page.Text, StringComparison.Ordinal);
        Assert.Contains("collega uit Ede", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trudy", (await site.LastMailTo(newcomer.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    private async Task<Scene> Begin()
    {
        var owner = await site.AddProfessional();
        return new(owner, await site.AddOpgave(owner.Id), await site.AddProfessional(TestData.Zwolle));
    }

    private static async Task<Guid> Reply(TestVisitor person, Opgave opgave)
    {
        await person.Get($"/opgaven/{opgave.Slug}/reacties/nieuw");
        var sent = await person.Submit("Verstuur", ("Input.Motivation", "Ik doe graag mee."));
        return Guid.Parse(sent.Url.Segments[^1]);
    }

    private Task<ReplyStatus> Status(Guid reply) => site.InDatabase(db => db.Replies.Where(r => r.Id == reply).Select(r => r.Status).SingleAsync());
}
