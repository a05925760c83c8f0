using GemeenteVanNu.Browser.Tests.Running;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace GemeenteVanNu.Browser.Tests.Journeys;

/// <summary>From the first page to "de trekker is akkoord".</summary>
public sealed class SignUpJourney(Chromium chromium, BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_signs_up_finds_an_opgave_and_the_owner_agrees(bool scripts)
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings, scripts);
        var address = $"code-{scripts}@ede.example".ToLowerInvariant();
        await AnswersTheQuestions(visitor, address);
        await visitor.Fill("Code uit de mail", (await site.LastMailTo(address)).Code());
        await visitor.Tick("Alle gemeenten");
        await visitor.Button("Doe mee");
        await visitor.Sees("Opgaven voor jou");
        await ChangesTheProfile(visitor);
        var reply = await SaysIkDoeMee(visitor);

        await using var owner = await Visitor.Open(chromium, site, findings, scripts);
        var ownersAddress = await OwnersAddress(reply);
        var mail = await site.LastMailTo(ownersAddress);
        Assert.Contains("Iemand doet mee", mail.Subject, StringComparison.Ordinal);
        await owner.SignsInToSee(mail.Link(), ownersAddress);
        await owner.Sees("Reactie van");
        await owner.Reads("Ik deed dit eerder");
        await SaysYes(owner);
        await owner.Reads("Jullie spraken af om dit samen te doen");
        await owner.Look();

        Assert.Contains("Jullie gaan het samen doen", (await site.LastMailTo(address)).Subject, StringComparison.Ordinal);
        await visitor.Go("/mijn/reacties");
        await visitor.Sees("reacties");
        await visitor.Go(reply);
        await visitor.Reads("Jullie spraken af om dit samen te doen");
        await findings.ShouldBeNone();
    }

    [Fact]
    public async Task Signing_up_asks_four_screens_three_typed_fields_and_fourteen_taps_at_most()
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings);
        const string address = "geteld@ede.example";
        await AnswersTheQuestions(visitor, address);
        // The button in the mail is a tap too; it leads to the same last screen, without the code.
        await visitor.TapsThe(await site.LastMailTo(address));
        await visitor.Sees("Wie mag jou vinden?");
        await visitor.Tick("Niemand");
        await visitor.Button("Doe mee");
        Assert.True(visitor.Typed <= 3, $"{visitor.Typed} typed fields");
        Assert.True(visitor.Taps <= 14, $"{visitor.Taps} taps");
        Assert.True(visitor.Screens.Count <= 4, string.Join(" | ", visitor.Screens));
        await visitor.Sees("Opgaven voor jou");
        await findings.ShouldBeNone();
    }

    // When it is the last place and others wait for it as well, a page tells so first.
    private static async Task SaysYes(Visitor owner)
    {
        const string yes = "Ja, we doen het samen";
        if (await owner.Main.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = yes }).CountAsync() > 0)
        {
            await owner.Link(yes);
            await owner.Reads("Dit is de laatste plek");
            await owner.Look();
        }

        await owner.Button(yes);
    }

    private static async Task ChangesTheProfile(Visitor visitor)
    {
        await visitor.Link("Pas je profiel aan");
        await visitor.Sees("Jamila de Groot");
        await visitor.Link("afstand");
        await visitor.Sees("Hoe ver wil je reizen?");
        await visitor.Tick("Tot 150 km");
        await visitor.Button("Bewaar");
        await visitor.Sees("Jamila de Groot");
        await visitor.Reads("tot 150 km van mijn gemeente");
    }

    /// <summary>Replies to the first opgave for me; gives the address of the reply.</summary>
    private static async Task<string> SaysIkDoeMee(Visitor visitor)
    {
        await visitor.Go("/mijn/opgaven");
        await visitor.Sees("Opgaven voor jou");
        await Assertions.Expect(visitor.Main.Locator("ul.gvn-entries > li").First.Locator("ul.gvn-reasons > li").First).Not.ToBeEmptyAsync();
        await visitor.Link("Bekijk en doe mee");
        await visitor.Look();
        await visitor.Link("Ik doe mee");
        await visitor.Sees("Ik doe mee");
        await visitor.Fill("Waarom doe je mee?", "Ik deed dit eerder met bewoners en vertel graag wat werkte.");
        await visitor.Button("Verstuur");
        await visitor.Sees("Jouw reactie");
        return visitor.Path;
    }

    private Task<string> OwnersAddress(string reply)
    {
        var id = Guid.Parse(reply.Split('/')[^1]);
        return site.InDatabase(db => db.Replies.Where(r => r.Id == id).Select(r => r.Contribution.Opgave.Owner.Account.Email!).SingleAsync());
    }

    private static async Task AnswersTheQuestions(Visitor visitor, string address)
    {
        await visitor.Go("/aanmelden");
        await visitor.Sees("Waar weet jij veel van?");
        visitor.StartsCounting();
        await visitor.Link("Meld je aan");
        await visitor.Sees("Wie ben je?");
        await visitor.Fill("Werkadres", address);
        await visitor.Fill("Naam", "Jamila de Groot");
        await visitor.Fill("Functie", "adviseur wonen");
        await visitor.Button("Verder");
        await visitor.Sees("Wat weet je?");
        await visitor.TicksTheFirst(3);
        await visitor.Button("Verder");
        await visitor.Sees("Waar krijg je energie van?");
        await visitor.GetsEnergyFrom("verbinden");
        await visitor.GetsEnergyFrom("pionieren");
        await visitor.Tick("8 uur, een dag");
        await visitor.Button("Verder");
        await visitor.Sees("Wie mag jou vinden?");
    }
}
