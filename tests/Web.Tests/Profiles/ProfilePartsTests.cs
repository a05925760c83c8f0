using System.Net;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Profiles;

/// <summary>Expertise, energy and experience: parts that hold a list.</summary>
public sealed class ProfilePartsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Expertise_gets_a_level_is_taken_away_and_found_without_a_script()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/expertise");
            var found = await me.Submit("Zoek", ("zoekwoord", "huishoudelijke hulp"), ("Input.Items[0].Level", "3"));
            Assert.Equal("3", found.Page.QuerySelector("#Input_Items_0__Level option[selected]")!.GetAttribute("value"));
            await me.Submit("Bewaar", ("Input.Added", "huishoudelijke-hulp"));
            Assert.Contains("hoe goed je het kent", me.Current.Text, StringComparison.Ordinal);
            await me.Submit("Bewaar", ("Input.Items[1].Level", "0"));

            var stored = (await Stored(person.Id)).Expertise;
            Assert.Equal([("participatie", 3, false), ("huishoudelijke-hulp", 0, true)], stored.Select(e => (e.ExpertiseId, e.Level, e.WantsToLearn)));

            await me.Get("/mijn/profiel/expertise");
            await me.Submit("Bewaar", ("Input.Items[1].Level", "weg"));
            Assert.Single((await Stored(person.Id)).Expertise);
        }
    }

    [Fact]
    public async Task The_last_expertise_cannot_go_and_forged_words_are_passed_over()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/expertise");
            Assert.Equal(HttpStatusCode.BadRequest, (await me.Submit("Bewaar", ("Input.Items[0].Level", "weg"))).Status);
            await me.Get("/mijn/profiel/expertise");
            Assert.Equal(HttpStatusCode.BadRequest, (await me.Post("/mijn/profiel/expertise", ("Input.Items[0].Id", "participatie"), ("Input.Items[0].Level", "9"))).Status);
            await me.Get("/mijn/profiel/expertise");
            await me.Post("/mijn/profiel/expertise", ("Version", Version(me)), ("Input.Items[0].Id", "participatie"), ("Input.Items[0].Level", "1"), ("Input.Added", "tovenarij"));
            Assert.Equal("participatie", Assert.Single((await Stored(person.Id)).Expertise).ExpertiseId);
        }
    }

    [Fact]
    public async Task A_new_expertise_reaches_the_list_of_opgaven_at_once()
    {
        await site.AddOpgave(title: "Hulp in huis", contributions: TestData.Wanted(expertise: ["huishoudelijke-hulp"]));
        var (_, me) = await Somebody();
        using (me)
        {
            Assert.DoesNotContain("je werkt met huishoudelijke hulp", (await me.Get("/mijn/opgaven")).Text, StringComparison.Ordinal);
            await me.Get("/mijn/profiel/expertise");
            await me.Submit("Zoek", ("zoekwoord", "huishoudelijke hulp"));
            await me.Submit("Bewaar", ("Input.Added", "huishoudelijke-hulp"));
            Assert.Contains("je werkt met huishoudelijke hulp", (await me.Get("/mijn/opgaven")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Energy_is_private_until_shared_and_what_gives_much_keeps_giving_much()
    {
        var (person, me) = await Somebody(p => p.Energy.Add(new EnergyTag { Kind = EnergyKind.Activity, TagId = "pionieren", Value = 2 }));
        using (me)
        {
            await me.Get("/mijn/profiel/energie");
            await me.Submit("Bewaar", ("Input.Activities[schrijven]", "Costs"), ("Input.Themes[wonen]", "Gives"));
            var stored = await Stored(person.Id);
            Assert.Null(stored.EnergySharedAt);
            Assert.Equal([("pionieren", 2), ("schrijven", -1), ("wonen", 1)], stored.Energy.Select(e => (e.TagId, e.Value)).OrderBy(e => e.TagId, StringComparer.Ordinal));

            await me.Get("/mijn/profiel/energie");
            await me.Submit("Bewaar", ("Input.Share", "true"));
            Assert.NotNull((await Stored(person.Id)).EnergySharedAt);
            Assert.Contains("pionieren", (await me.Get("/mijn/profiel/zoals-anderen?als=trekker")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("pionieren", (await me.Get("/mijn/profiel/zoals-anderen")).Text, StringComparison.Ordinal);

            await me.Get("/mijn/profiel/energie");
            await me.Submit("Bewaar", ("Input.Share", "false"));
            Assert.DoesNotContain("pionieren", (await me.Get("/mijn/profiel/zoals-anderen?als=trekker")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_experience_is_added_changed_taken_away_and_brought_back()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/ervaring/nieuw");
            await me.Submit("Bewaar", ("Input.Title", "Wijkbudget opgezet"), ("Input.Text", "Met bewoners."), ("Input.Municipality", TestData.Zwolle), ("Input.Theme", "wonen"),
                ("Input.From", "2021-03-01"), ("Input.Until", "2023-06-30"), ("Input.Expertise", "participatie"));
            Assert.Contains("Zwolle · Wonen · maart 2021 – juni 2023", me.Current.Text, StringComparison.Ordinal);
            var made = Assert.Single(await ExperiencesOf(person.Id));

            await me.Get($"/mijn/profiel/ervaring/{made.Id}");
            await me.Submit("Bewaar", ("Input.Title", "Wijkbudget opgezet en geleerd"));
            await me.Get($"/mijn/profiel/ervaring/{made.Id}");
            var gone = await me.Submit("Haal deze ervaring weg");
            Assert.Empty(await ExperiencesOf(person.Id));
            Assert.Contains("Nog geen ervaring", gone.Text, StringComparison.Ordinal);

            await me.Submit("Maak ongedaan");
            var back = Assert.Single(await ExperiencesOf(person.Id));
            Assert.Equal(("Wijkbudget opgezet en geleerd", "Met bewoners.", TestData.Zwolle, "wonen"), (back.Title, back.Text, back.MunicipalityCode, back.ThemeId));
            Assert.Equal(made.Id, back.Id);
            Assert.Equal(["participatie"], back.Expertise);
        }
    }

    [Fact]
    public async Task An_experience_of_someone_else_is_not_there()
    {
        var theirs = new Experience { Title = "Van een ander" };
        await site.AddProfessional(change: p => p.Experiences.Add(theirs));
        var (_, me) = await Somebody();
        using (me)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/mijn/profiel/ervaring/{theirs.Id}")).Status);
            await me.Get("/mijn/profiel/ervaring/nieuw");
            Assert.Equal(HttpStatusCode.NotFound, (await me.Post($"/mijn/profiel/ervaring/{theirs.Id}/verwijdering")).Status);
            await me.Get("/mijn/profiel/ervaring/nieuw");
            Assert.Equal(HttpStatusCode.NotFound, (await me.Post($"/mijn/profiel/ervaring/{theirs.Id}/verwijdering?handler=terug")).Status);
        }
    }

    [Fact]
    public async Task An_experience_needs_a_title_and_forged_choices_are_left_out()
    {
        var (person, me) = await Somebody();
        using (me)
        {
            await me.Get("/mijn/profiel/ervaring/nieuw");
            var refused = await me.Submit("Bewaar", ("Input.Text", "Alleen tekst"), ("Input.From", "2025-01-01"), ("Input.Until", "2024-01-01"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("Vul in wat je deed.", refused.Text, StringComparison.Ordinal);
            Assert.Contains("Alleen tekst", refused.Page.GetElementById("Input_Text")!.TextContent, StringComparison.Ordinal);

            await me.Post("/mijn/profiel/ervaring/nieuw", ("Version", Version(me)), ("Input.Title", "Klus"), ("Input.Municipality", "GM9999"), ("Input.Theme", "onzin"), ("Input.Expertise", "tovenarij"));
            var made = Assert.Single(await ExperiencesOf(person.Id));
            Assert.Null(made.MunicipalityCode);
            Assert.Null(made.ThemeId);
            Assert.Empty(made.Expertise);
        }
    }

    private static string Version(TestVisitor visitor) => visitor.Current.Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    private async Task<(Professional Person, TestVisitor Visitor)> Somebody(Action<Professional>? change = null)
    {
        var person = await site.AddProfessional(expertise: ["participatie"], change: change);
        return (person, await site.SignedIn(person.Id));
    }

    private Task<Professional> Stored(Guid id) => site.InDatabase(db => db.Professionals.AsNoTracking().SingleAsync(p => p.Id == id));

    private Task<List<Experience>> ExperiencesOf(Guid id) => site.InDatabase(db => db.Experiences.AsNoTracking().Where(e => e.ProfessionalId == id).ToListAsync());
}
