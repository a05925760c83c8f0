using System.Net;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Invitations;

public sealed class InvitationTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task From_who_fits_to_a_conversation()
    {
        var (owner, opgave) = await Mine();
        var person = await site.AddProfessional(TestData.Ede, expertise: ["participatie"], name: "Petra Past");
        using var asOwner = await site.SignedIn(owner.Id);
        var people = await asOwner.Get($"/opgaven/{opgave.Slug}/mensen");
        Assert.Contains("Kent alles wat je vraagt", people.Text, StringComparison.Ordinal);
        Assert.Contains("Petra Past", people.Text, StringComparison.Ordinal);
        Assert.Contains("werkt met participatie", people.Text, StringComparison.Ordinal);

        await asOwner.Get(people.Page.QuerySelector($"a[href*='persoon={person.Id}']")!.GetAttribute("href")!);
        var sent = await asOwner.Submit("Verstuur de uitnodiging", ("Input.Line", "Jij deed dit in Zwolle zo mooi."));
        Assert.Contains("Uitgenodigd", sent.Text, StringComparison.Ordinal);
        var mail = await site.LastMailTo(person.Account.Email!);
        Assert.Contains("Jij deed dit in Zwolle zo mooi.", mail.TextBody, StringComparison.Ordinal);

        using var invited = await site.SignedIn(person.Id);
        await invited.Get(mail.Link());
        var talk = await invited.Submit("Ja, ik wil meepraten");
        Assert.Contains("Jullie zijn nu in gesprek", talk.Text, StringComparison.Ordinal);
        Assert.Contains("nam je uitnodiging aan", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.Equal(ReplyStatus.InConversation, await site.InDatabase(db => db.Replies.Where(r => r.ProfessionalId == person.Id).Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task Who_fits_comes_first_and_nobody_repeats_what_the_heading_and_the_owner_said_already()
    {
        var (owner, opgave) = await Mine();
        await site.AddProfessional(TestData.Ede, expertise: ["participatie"], hours: 12);
        using var visitor = await site.SignedIn(owner.Id);
        var people = await visitor.Get($"/opgaven/{opgave.Slug}/mensen");
        Assert.StartsWith("Kent alles wat je vraagt", people.Page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("participatie · meedenken, 4 uur per week", people.Text, StringComparison.Ordinal);
        Assert.NotNull(people.Page.QuerySelector($"main a[href='/opgaven/{opgave.Slug}/bijdragen/{opgave.Contributions[0].Id}']"));
        var reasons = people.Page.QuerySelectorAll(".gvn-reason").Select(r => r.TextContent).ToList();
        Assert.Contains("werkt met participatie", reasons);
        Assert.DoesNotContain(reasons, r => r.Contains("wat je vraagt", StringComparison.Ordinal) || r.Contains("jij vraagt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepting_twice_at_once_gives_one_conversation()
    {
        var (_, _, person, invitation) = await Invited();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get($"/uitnodigingen/{invitation}");
        var token = visitor.Token;
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.Http.PostAsync(new Uri($"/uitnodigingen/{invitation}/aanvaarding", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.Conflict, a.StatusCode.ToString()));
        Assert.Equal(1, await site.InDatabase(db => db.Replies.CountAsync(r => r.InvitationId == invitation)));
    }

    [Fact]
    public async Task No_comes_with_a_reason_and_leaves_the_person_in_peace()
    {
        var (owner, opgave, person, invitation) = await Invited();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get($"/uitnodigingen/{invitation}/afwijzing");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Submit("Verstuur")).Status);
        await visitor.Submit("Verstuur", ("Input.Reason", "TooBusy"));
        Assert.Contains("Te druk op dit moment.", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
        using var asOwner = await site.SignedIn(owner.Id);
        await asOwner.Get($"/opgaven/{opgave.Slug}/uitnodigingen/nieuw?bijdrage={opgave.Contributions[0].Id}&persoon={person.Id}");
        var again = await asOwner.Submit("Verstuur de uitnodiging");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("zei al nee", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/aanvaarding")]
    [InlineData("/afwijzing")]
    public async Task An_invitation_is_there_for_the_invited_alone(string page)
    {
        var (owner, _, _, invitation) = await Invited();
        using var asOwner = await site.SignedIn(owner.Id);
        using var stranger = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/uitnodigingen/{invitation}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asOwner.Get($"/uitnodigingen/{invitation}{page}")).Status);
    }

    [Fact]
    public async Task Who_does_not_want_to_be_found_cannot_be_invited()
    {
        var (owner, opgave) = await Mine();
        var hidden = await site.AddProfessional(TestData.Zwolle, expertise: ["participatie"], findable: Findability.Nobody, name: "Hetty Hidden");
        using var visitor = await site.SignedIn(owner.Id);
        Assert.DoesNotContain("Hetty", (await visitor.Get($"/opgaven/{opgave.Slug}/mensen")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/opgaven/{opgave.Slug}/uitnodigingen/nieuw?bijdrage={opgave.Contributions[0].Id}&persoon={hidden.Id}")).Status);
    }

    [Fact]
    public async Task An_owner_who_is_not_confirmed_sees_no_names()
    {
        var owner = await site.AddProfessional(confirmed: false);
        var opgave = await site.AddOpgave(owner.Id);
        await site.AddProfessional(TestData.Zwolle, expertise: ["participatie"], name: "Nora Naam");
        using var visitor = await site.SignedIn(owner.Id);
        var people = await visitor.Get($"/opgaven/{opgave.Slug}/mensen");
        Assert.DoesNotContain("Nora", people.Text, StringComparison.Ordinal);
        Assert.Contains("collega uit Zwolle", people.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replying_when_invited_shows_the_invitation()
    {
        var (_, opgave, person, invitation) = await Invited();
        using var visitor = await site.SignedIn(person.Id);
        Assert.Equal($"/uitnodigingen/{invitation}", (await visitor.Get($"/opgaven/{opgave.Slug}/reacties/nieuw")).Url.AbsolutePath);
    }

    private async Task<(Professional Owner, Opgave Opgave)> Mine()
    {
        var owner = await site.AddProfessional();
        return (owner, await site.AddOpgave(owner.Id, contributions: TestData.Wanted(remote: true)));
    }

    private async Task<(Professional Owner, Opgave Opgave, Professional Person, Guid Invitation)> Invited()
    {
        var (owner, opgave) = await Mine();
        var person = await site.AddProfessional(TestData.Zwolle, expertise: ["participatie"]);
        var id = await site.InDatabase(async db =>
        {
            var invitation = new Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = person.Id, InvitedById = owner.Id, SentAt = site.Clock.Now };
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync();
            return invitation.Id;
        });
        return (owner, opgave, person, id);
    }
}

/// <summary>On a site of its own: who else is there decides whether anybody fits.</summary>
public sealed class AskAnywayTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task When_nobody_fits_those_who_agreed_are_asked_once_in_seven_days()
    {
        var owner = await site.AddProfessional(findable: Findability.Nobody);
        var opgave = await site.AddOpgave(owner.Id, contributions: TestData.Wanted(form: Involvement.Secondment, hours: 36, expertise: ["participatie"]));
        for (var i = 0; i < 7; i++)
        {
            await site.AddProfessional(TestData.Zwolle, expertise: ["participatie"], hours: 2, change: p => p.OpenToAskAt = site.Clock.Now);
        }

        using var visitor = await site.SignedIn(owner.Id);
        var people = await visitor.Get($"/opgaven/{opgave.Slug}/mensen");
        Assert.Contains("Niemand past helemaal", people.Text, StringComparison.Ordinal);
        Assert.Contains("Dan zijn het er", people.Text, StringComparison.Ordinal);
        Assert.Contains("Past net niet", people.Text, StringComparison.Ordinal);
        var asked = await visitor.Submit("Vraag het toch");
        Assert.Contains("We vragen het aan 5 collega’s", asked.Text, StringComparison.Ordinal);
        Assert.Equal(5, await site.InDatabase(db => db.Invitations.CountAsync(i => i.AskedAnyway && i.Contribution.OpgaveId == opgave.Id)));

        var path = $"/opgaven/{opgave.Slug}/bijdragen/{opgave.Contributions[0].Id}/rondvraag";
        await visitor.Get(path);
        var again = await visitor.Submit("Vraag het toch");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Je vroeg dit al", again.Text, StringComparison.Ordinal);
    }
}
