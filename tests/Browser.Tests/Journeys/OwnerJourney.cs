using GemeenteVanNu.Browser.Tests.Running;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Journeys;

/// <summary>From an idea to a conversation with someone who was invited.</summary>
public sealed class OwnerJourney(Chromium chromium, BrowserSite site)
{
    private const string Title = "Samen regenwater afkoppelen in de Rietkampen";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_owner_publishes_an_opgave_and_invites_someone_who_accepts(bool scripts)
    {
        using var findings = new Findings();
        await using var owner = await Visitor.Open(chromium, site, findings, scripts);
        var address = (await site.AddProfessional(name: "Femke van Rijn")).Account.Email!;
        await owner.SignsInToSee("/opgaven/nieuw", address);
        await Publishes(owner);
        var invited = await Invites(owner);

        await using var colleague = await Visitor.Open(chromium, site, findings, scripts);
        var mail = await site.LastMailTo(invited);
        Assert.Contains("Doe je mee met", mail.Subject, StringComparison.Ordinal);
        await colleague.SignsInToSee(mail.Link(), invited);
        await colleague.Sees("vraagt jou");
        await colleague.Reads("Jij deed dit in jouw stad");
        await colleague.Button("Ja, ik wil meepraten");
        await colleague.Sees("Jouw reactie");
        await colleague.Fill("Je bericht", "Leuk, donderdag kan ik bellen.");
        await colleague.Button("Verstuur bericht");
        await colleague.Reads("Leuk, donderdag kan ik bellen.");

        await owner.Go((await site.LastMailTo(address)).Link());
        await owner.Sees("Reactie van");
        await owner.Reads("Leuk, donderdag kan ik bellen.");
        await findings.ShouldBeNone();
    }

    [Fact]
    public async Task Who_was_signed_out_while_typing_finds_the_text_again_after_signing_in()
    {
        using var findings = new Findings();
        await using var owner = await Visitor.Open(chromium, site, findings);
        var address = (await site.AddProfessional(name: "Lies Langzaam")).Account.Email!;
        await owner.SignsInToSee("/opgaven/nieuw", address);
        await owner.Sees("Waar gaat het om?");
        await owner.Fill("Titel", Title);
        await owner.Fill("Het verhaal", "Dit schreef ik in een uur.");
        await owner.Page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "sessie" });
        await owner.Button("Bewaar en stop");
        await owner.SignsIn(address);
        await owner.Reads("Je was uitgelogd. Je tekst staat er nog");
        await owner.Look();
        await Assertions.Expect(owner.Main.GetByLabel("Het verhaal")).ToHaveValueAsync("Dit schreef ik in een uur.");
        await owner.Button("Bewaar en stop");
        await owner.Reads("Je concept is bewaard.");
        Assert.True(await site.InDatabase(db => db.Opgaven.AnyAsync(o => o.Owner.Account.Email == address && o.Title == Title)));

        // Once is enough: the next time the form is as the server sends it.
        await owner.Go("/opgaven/nieuw");
        await Assertions.Expect(owner.Main.GetByLabel("Het verhaal")).ToHaveValueAsync("");
        await findings.ShouldBeNone();
    }

    private static async Task Publishes(Visitor owner)
    {
        await owner.Sees("Waar gaat het om?");
        await owner.Fill("Titel", Title);
        await owner.Fill("Kort gezegd", "We willen het regenwater uit het riool. Wie deed dit met bewoners?");
        await owner.Fill("Het verhaal", "De straten staan blank na een flinke bui. We willen samen met bewoners tuinen en daken afkoppelen van het riool.");
        await owner.Button("Bewaar en ga verder");
        await owner.Sees("Waar hoort het bij?");
        await owner.Chooses("Thema", 1);
        await owner.Chooses("Taakveld", 1);
        await owner.Fill("Begint op", Day(14));
        await owner.Fill("Klaar op", Day(120));
        await owner.Button("Bewaar en ga verder");
        await owner.Sees("Wie zoeken jullie?");
        await owner.Fill("Wie of wat zoek je?", "Iemand die een buurt meekreeg");
        await owner.Tick("meedenken");
        await owner.Fill("Hoeveel uur?", "2");
        await owner.Fill("Hoeveel mensen zoek je?", "1");
        await owner.Tick("Dit kan op afstand");
        await owner.TicksTheFirst(1);
        await owner.Button("Bewaar");
        await owner.Link("Ga verder");
        await owner.Sees("Dit speelt ook elders");
        await owner.Reads(Title);
        await owner.Button("Publiceer");
        await owner.Sees(Title);
    }

    /// <summary>Invites the first who fits; gives their address.</summary>
    private async Task<string> Invites(Visitor owner)
    {
        await owner.Link("Bekijk wie er past");
        await owner.Sees("Wie past er?");
        await Assertions.Expect(owner.Main.Locator("ul.gvn-entries > li").First.Locator("ul.gvn-reasons > li").First).Not.ToBeEmptyAsync();
        await owner.Link("Nodig uit");
        await owner.Sees("Nodig ");
        await owner.Fill("Jouw persoonlijke regel", "Jij deed dit in jouw stad: wil je ons op weg helpen?");
        await owner.Button("Verstuur de uitnodiging");
        await owner.Sees("Wie past er?");
        return await site.InDatabase(db => db.Invitations.OrderByDescending(i => i.SentAt).Select(i => i.Professional.Account.Email!).FirstAsync());
    }

    // What a date field holds, however the browser shows it.
    private static string Day(int fromNow) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(fromNow).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
