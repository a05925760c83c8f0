using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Mine;

/// <summary>What happens when little or nothing fits. One opgave in Groningen (GM0014) for someone in Ede who stays near.</summary>
public sealed class WideningTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_list_is_never_empty_and_its_way_out_really_changes_the_profile_and_back()
    {
        await site.AddOpgave(municipality: "GM0014", title: "Ver van huis", contributions: TestData.Wanted(form: Involvement.Secondment, expertise: ["participatie"]));
        var person = await site.AddProfessional(expertise: ["participatie"], change: p => (p.MaxDistance, p.Forms) = (10, Involvement.Secondment));
        using var me = await site.SignedIn(person.Id);

        var first = await me.Get("/mijn/opgaven");
        Assert.Contains("Nog niets past helemaal", first.Text, StringComparison.Ordinal);
        Assert.Contains("Ver van huis", first.Page.QuerySelector(".gvn-entries")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("jij wilt tot 10 km", first.Page.QuerySelector(".gvn-entries")!.TextContent, StringComparison.Ordinal);

        var wider = await me.Submit("Ja, pas mijn profiel aan: tot 150 km");
        Assert.Equal(150, await DistanceOf(person.Id));
        Assert.Contains("1 opgave past", wider.Text, StringComparison.Ordinal);

        var back = await me.Submit("Maak ongedaan");
        Assert.Equal(10, await DistanceOf(person.Id));
        Assert.Contains("Nog niets past helemaal", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_list_says_how_many_there_are_further_away_and_why_the_others_do_not_fit()
    {
        await site.AddOpgave(municipality: "GM0014", title: "Noordelijke klus", contributions: TestData.Wanted(expertise: ["participatie"]));
        await site.AddOpgave(title: "Klus om de hoek", contributions: TestData.Wanted(expertise: ["participatie"]));
        using var me = await site.SignedIn((await site.AddProfessional(expertise: ["participatie"], change: p => p.MaxDistance = 25)).Id);

        Assert.Contains("Zoek je tot 200 km?", (await me.Get("/mijn/opgaven")).Text, StringComparison.Ordinal);
        var explained = await me.Get("/mijn/opgaven?uitleg=net-niet");
        var misses = explained.Page.GetElementById("net-niet")!.TextContent;
        Assert.Contains("Noordelijke klus", misses, StringComparison.Ordinal);
        Assert.Contains("Waarom niet?", misses, StringComparison.Ordinal);
        Assert.DoesNotContain("Klus om de hoek", misses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_changes_change_nothing()
    {
        var person = await site.AddProfessional(hours: 8, change: p => p.Forms = Involvement.Sparring);
        using var me = await site.SignedIn(person.Id);
        await me.Get("/mijn/profiel/over-mij");

        await me.Post("/mijn/opgaven/verruiming", ("wijziging", "Onzin:3"), ("wijziging", "Hours:-9"), ("wijziging", "AllPeople:"), ("wijziging", "Distance"));

        var after = await site.InDatabase(db => db.Professionals.AsNoTracking().SingleAsync(p => p.Id == person.Id));
        Assert.Equal((40, Involvement.Sparring, (int?)null), (after.HoursPerWeek, after.Forms, after.MaxDistance));
    }

    private Task<int?> DistanceOf(Guid id) => site.InDatabase(db => db.Professionals.Where(p => p.Id == id).Select(p => p.MaxDistance).SingleAsync());
}
