using GemeenteVanNu.Browser.Tests.Running;

namespace GemeenteVanNu.Browser.Tests.Journeys;

public sealed class KeyboardJourney(Chromium chromium, BrowserSite site)
{
    [Fact]
    public async Task Someone_signs_in_and_replies_with_the_keyboard_alone()
    {
        using var findings = new Findings();
        await using var visitor = await Visitor.Open(chromium, site, findings);
        var keyboard = new Keyboard(visitor, findings);
        await visitor.Go("/demo");
        await keyboard.TabTo("Log in als professional");
        await keyboard.Press("Enter");
        await visitor.Page.WaitForURLAsync("**/mijn");
        await visitor.Go("/mijn/opgaven");
        await keyboard.TabTo("Bekijk en doe mee");
        await keyboard.Press("Enter");
        await visitor.Page.WaitForURLAsync("**/opgaven/**");
        await keyboard.TabTo("Ik doe mee");
        await keyboard.Press("Enter");
        await visitor.Sees("Ik doe mee");
        await keyboard.TabTo("Waarom doe je mee?");
        await keyboard.Types("Hier krijg ik energie van.");
        await keyboard.TabTo("Verstuur");
        await keyboard.Press("Space");
        await visitor.Sees("Jouw reactie");
        await findings.ShouldBeNone();
    }
}
