using GemeenteVanNu.Browser.Tests.Running;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Browser.Tests.Journeys;

/// <summary>From the first page to "de trekker is akkoord".</summary>
public sealed class SignUpJourney(Chromium chromium, BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_signs_up_with_the_code_from_the_mail(bool scripts)
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings, scripts);
        var address = $"code-{scripts}@ede.example".ToLowerInvariant();
        await AnswersTheQuestions(visitor, address);
        await visitor.Fill("Code uit de mail", (await site.LastMailTo(address)).Code());
        await visitor.Tick("Alle gemeenten");
        await visitor.Button("Doe mee");
        await visitor.Sees("Opgaven voor jou");
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
