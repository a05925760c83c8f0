using GemeenteVanNu.Browser.Tests.Running;
using GemeenteVanNu.Web.Tests.Esco;

namespace GemeenteVanNu.Browser.Tests.Journeys;

/// <summary>A steward who links a word to ESCO and thinks again.</summary>
public sealed class EscoJourney(Chromium chromium, BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_steward_links_a_word_to_ESCO_and_takes_it_back(bool scripts)
    {
        using var folder = EscoFolder.WithOccupation();
        Assert.Equal(0, (await folder.Import(site)).Code);
        using var findings = new Findings();
        await using var steward = await Visitor.Open(chromium, site, findings, scripts);
        await steward.SignsInAs("beheerder");
        await steward.Go("/beheer");
        await steward.Link("ESCO");
        await steward.Sees("ESCO");
        await steward.Tap(steward.Main.Locator("a[href='/beheer/esco/riolering']"));
        await steward.Sees("riolering");
        await steward.Button("Bewaar");
        await steward.Reads("Kies een begrip, of kies ‘Geen van deze’.");
        await steward.Look();
        await steward.Fill("Zoek in ESCO", "buizen");
        await steward.Button("Zoek begrip");
        await steward.Reads("Niets gevonden bij ‘buizen’");
        await steward.Look();
        await steward.Link("Toon wat de site vond");
        await steward.Tick("riolering aanleggen");
        await steward.Button("Bewaar");
        await steward.Reads("‘riolering’ is gekoppeld.");
        await steward.Go("/beheer/esco?staat=gekozen");
        await steward.Look();
        await steward.Button("Maak ongedaan bij riolering");
        await steward.Reads("Het besluit over ‘riolering’ is teruggedraaid.");
        await steward.Look();
        await findings.ShouldBeNone();
    }
}
