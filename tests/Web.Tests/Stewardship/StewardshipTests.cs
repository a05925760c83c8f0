using System.Net;
using System.Text.RegularExpressions;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Stewardship.Log;
using GemeenteVanNu.Web.Tests.Running;
using GemeenteVanNu.Web.Tests.SignUp;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Stewardship;

public sealed partial class StewardshipTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/beheer", "Beheer")]
    [InlineData("/beheer/aanmeldingen", "Aanmeldingen")]
    [InlineData("/beheer/werkgevers", "Werkgevers")]
    [InlineData("/beheer/werkgevers/ede", "Gemeente Ede")]
    [InlineData("/beheer/werkgevers/nieuw", "Voeg een werkgever toe")]
    [InlineData("/beheer/rollen", "Rollen")]
    [InlineData("/beheer/opgaven", "Opgaven")]
    [InlineData("/beheer/logboek", "Logboek")]
    [InlineData("/beheer/woorden", "Woorden")]
    [InlineData("/beheer/demo", "Haal de demo weg")]
    public async Task A_steward_may_read_every_page_of_the_desk(string path, string heading)
    {
        using var steward = await Steward();
        var answer = await steward.Get(path);
        Assert.Equal((HttpStatusCode.OK, heading), (answer.Status, answer.Heading));
        Assert.NotNull(answer.Page.QuerySelector(".gvn-nav a[href='/beheer']"));
    }

    [Theory]
    [InlineData("/beheer/werkgevers/atlantis")]
    [InlineData("/beheer/aanmeldingen/00000000-0000-0000-0000-000000000001/afwijzing")]
    [InlineData("/beheer/aanmeldingen/niets/afwijzing")]
    [InlineData("/beheer/werkgevers/ede/domeinen/niets/delen")]
    [InlineData("/beheer/opgaven/bestaat-niet-abcdef/intrekking")]
    public async Task A_made_up_address_is_not_there(string path)
    {
        using var steward = await Steward();
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Get(path)).Status);
    }

    [Fact]
    public async Task A_made_up_id_in_a_form_is_not_there()
    {
        using var steward = await Steward();
        await steward.Get("/beheer/rollen");
        var id = Guid.NewGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Post($"/beheer/rollen?handler=End&id={id}")).Status);
        await steward.Get("/beheer/rollen");
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Post("/beheer/rollen?handler=Grant", ("Grant.AccountId", id.ToString()), ("Grant.Role", "Steward"))).Status);
        await steward.Get("/beheer/rollen");
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Post($"/beheer/aanmeldingen?handler=Confirm&id={id}")).Status);

        var elsewhere = await site.InDatabase(db => db.MailDomains.FirstAsync(d => d.Employer.Slug == "zwolle"));
        await steward.Get("/beheer/werkgevers/ede");
        Assert.Equal(HttpStatusCode.NotFound, (await steward.Post($"/beheer/werkgevers/ede?handler=Confirm&id={elsewhere.Id}")).Status);
    }

    [Fact]
    public async Task Confirming_someone_tells_them_publishes_what_waited_and_can_be_undone()
    {
        var person = await site.AddProfessional("GM0150", name: "Wilma Wacht", confirmed: false);
        var opgave = await Requested(person, "Samen sneller vergunnen");
        using var steward = await Steward();
        await steward.Get("/beheer/aanmeldingen");
        var answer = await steward.Submit("Bevestig Wilma Wacht");
        Assert.Contains("Wilma Wacht is bevestigd.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(OpgaveStatus.Published, await StatusOf(opgave));
        var mail = await site.LastMailTo(person.Account.Email!);
        Assert.Contains("Je opgave ‘Samen sneller vergunnen’ staat online.", mail.TextBody, StringComparison.Ordinal);

        await steward.Submit("Maak ongedaan");
        Assert.False(await site.InDatabase(db => db.Professionals.AnyAsync(p => p.Id == person.Id && p.ConfirmedAt != null)));
    }

    [Fact]
    public async Task Refusing_needs_a_reason_that_the_person_gets_and_hides_them()
    {
        var person = await site.AddProfessional("GM0193", name: "Otto Onbekend", confirmed: false);
        using var steward = await Steward();
        await steward.Get($"/beheer/aanmeldingen/{person.Id}/afwijzing");
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Wijs af")).Status);
        await steward.Submit("Wijs af", ("Input.Because", "Dit adres is van een bureau."));
        Assert.Contains("Dit adres is van een bureau.", (await site.LastMailTo(person.Account.Email!)).TextBody, StringComparison.Ordinal);

        var list = await steward.Get("/beheer/aanmeldingen");
        Assert.Contains("Reden: Dit adres is van een bureau.", list.Text, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.Contains("Nog niemand laat zich vinden", (await visitor.Get("/gemeenten/zwolle")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_a_domain_confirms_its_people_and_publishes_what_waited()
    {
        var domain = await site.InDatabase(db => db.MailDomains.Where(d => d.Employer.Slug == "apeldoorn").Select(d => d.Domain).FirstAsync());
        var inside = await site.AddProfessional("GM0200", email: $"een@{domain}", confirmed: false);
        var below = await site.AddProfessional("GM0200", email: $"twee@team.{domain}", confirmed: false);
        var alike = await site.AddProfessional("GM0200", email: $"drie@niet{domain}", confirmed: false);
        var opgave = await Requested(inside, "Minder papier");
        using var steward = await Steward();
        await steward.Get("/beheer/werkgevers/apeldoorn");
        var answer = await steward.Submit($"Bevestig {domain}");
        Assert.Contains("2 collega’s zijn bevestigd en 1 opgave is gepubliceerd.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(OpgaveStatus.Published, await StatusOf(opgave));
        Assert.Equal((true, true, false), (await IsConfirmed(inside), await IsConfirmed(below), await IsConfirmed(alike)));

        await steward.Get((await steward.Get("/beheer/werkgevers/apeldoorn")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Trek de bevestiging", StringComparison.Ordinal)).GetAttribute("href")!);
        await steward.Submit("Trek de bevestiging in");
        Assert.False(await IsConfirmed(inside));
    }

    [Fact]
    public async Task A_domain_can_be_added_shared_and_removed_while_nobody_uses_it()
    {
        using var steward = await Steward();
        await steward.Get("/beheer/werkgevers/zutphen");
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Voeg domein toe", ("Input.Domain", "geen domein"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Voeg domein toe", ("Input.Domain", "gmail.com"))).Status);
        await steward.Submit("Voeg domein toe", ("Input.Domain", "@Samen-Zutphen.NL"));
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Submit("Voeg domein toe", ("Input.Domain", "samen-zutphen.nl"))).Status);

        await steward.Get((await steward.Get("/beheer/werkgevers/zutphen")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Deel samen-zutphen.nl", StringComparison.Ordinal)).GetAttribute("href")!);
        var shared = await steward.Submit("Deel het domein", ("Input.Employer", "lochem"));
        Assert.Contains("Ook van Gemeente Zutphen", shared.Text, StringComparison.Ordinal);

        var removed = await steward.Submit("Haal samen-zutphen.nl weg");
        Assert.Contains("samen-zutphen.nl is weggehaald", removed.Text, StringComparison.Ordinal);
        await steward.Get("/beheer/werkgevers/zutphen");
        await site.AddProfessional("GM0301", email: "iemand@samen-zutphen.nl", confirmed: false);
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Submit("Haal samen-zutphen.nl weg")).Status);
    }

    [Fact]
    public async Task A_steward_adds_an_employer_that_was_not_listed_and_its_people_can_sign_up()
    {
        using var steward = await Steward();
        var list = await steward.Get("/beheer/werkgevers");
        await steward.Get(list.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Voeg een werkgever toe").GetAttribute("href")!);
        var answer = await steward.Submit("Voeg toe", ("Input.Name", "Samen Sterk Súdwest"), ("Input.Municipalities", "sudwest-fryslan\r\nDen Haag\r\nDen Haag"), ("Input.First.Domain", "@SamenSterk.nl"));
        Assert.Equal(("/beheer/werkgevers/samen-sterk-sudwest", "Samen Sterk Súdwest"), (answer.Url.AbsolutePath, answer.Heading));
        Assert.Contains("Nog niet bevestigd", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Samen Sterk Súdwest", (await steward.Get("/beheer/logboek?onderwerp=Employer")).Text, StringComparison.Ordinal);

        using var visitor = site.Visitor();
        await visitor.SaysWho("nieuw@samensterk.nl");
        Assert.Equal(2, visitor.Current.Page.QuerySelectorAll("[name='Input.WorkPlace']").Length);
        Assert.Contains("Samen Sterk Súdwest, vooral voor Súdwest-Fryslân", visitor.Current.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Ede", "leeg.nl", "Vul de naam in.")]
    [InlineData("Zonder gemeente", "", "leeg.nl", "Vul in voor welke gemeenten")]
    [InlineData("Zonder gemeente", " , ", "leeg.nl", "Vul in voor welke gemeenten")]
    [InlineData("Zonder domein", "Ede", "", "Vul het deel achter de @ in")]
    [InlineData("Met een privédomein", "Ede", "gmail.com", "mailaanbieder voor iedereen")]
    [InlineData("Verkeerd gespeld", "Ede\nZwole", "gespeld.nl", "We kennen de gemeente ‘Zwole’ niet. Bedoel je Zwolle")]
    [InlineData("Servicepunt71", "Leiden", "dubbel.nl", "Er is al een werkgever met deze naam")]
    [InlineData("gemeente EDE", "Ede", "dubbel.nl", "Er is al een werkgever met deze naam")]
    [InlineData("Ede!", "Ede", "dubbel.nl", "Er is al een werkgever met deze naam")]
    [InlineData("Nieuw", "Ede", "nieuw.nl", "Er is al een werkgever met deze naam")]
    public async Task An_employer_that_cannot_be_added_is_refused_with_an_explanation(string name, string municipalities, string domain, string words)
    {
        using var steward = await Steward();
        await steward.Get("/beheer/werkgevers/nieuw");
        var before = await site.InDatabase(db => db.Employers.CountAsync());
        var answer = await steward.Submit("Voeg toe", ("Input.Name", name), ("Input.Municipalities", municipalities), ("Input.First.Domain", domain));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await site.InDatabase(db => db.Employers.CountAsync()));
    }

    [Fact]
    public async Task Nobody_but_a_steward_adds_an_employer()
    {
        using var visitor = await site.SignedIn((await site.AddProfessional()).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/beheer/werkgevers/nieuw")).Status);
        await visitor.Get("/mijn/account");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post("/beheer/werkgevers/nieuw", ("Input.Name", "Stiekem"), ("Input.Municipalities", "Ede"), ("Input.First.Domain", "stiekem.nl"))).Status);
        Assert.False(await site.InDatabase(db => db.Employers.AnyAsync(e => e.Slug == "stiekem")));
    }

    [Fact]
    public async Task A_role_is_given_through_an_address_and_ended_again()
    {
        var person = await site.AddProfessional(name: "Cor Coordinator");
        using var steward = await Steward();
        await steward.Get("/beheer/rollen");
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Zoek collega", ("Person.Email", "niemand@nergens.nl"))).Status);
        var found = await steward.Submit("Zoek collega", ("Person.Email", person.Account.Email!.ToUpperInvariant()));
        Assert.DoesNotContain("@", found.Url.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Maak coördinator")).Status);
        await steward.Submit("Maak coördinator", ("Grant.MunicipalityCode", TestData.Ede));
        var grant = await site.InDatabase(db => db.RoleGrants.SingleAsync(g => g.AccountId == person.Id));
        Assert.Equal((Role.Coordinator, TestData.Ede), (grant.Role, grant.MunicipalityCode));

        await steward.Submit("Zoek collega", ("Person.Email", person.Account.Email!));
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Submit("Maak coördinator", ("Grant.MunicipalityCode", TestData.Ede))).Status);
        await steward.Get("/beheer/rollen");
        await steward.Submit("van Cor Coordinator");
        Assert.NotNull((await site.InDatabase(db => db.RoleGrants.SingleAsync(g => g.AccountId == person.Id))).EndedAt);
    }

    [Fact]
    public async Task Withdrawing_an_opgave_needs_a_reason_that_its_owner_gets()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner.Id, title: "Koop nu onze dienst");
        var replying = await site.AddProfessional("GM0166");
        await site.InDatabase(async db =>
        {
            db.Replies.Add(new Features.Replies.Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = replying.Id, SentAt = site.Clock.Now });
            await db.SaveChangesAsync();
        });
        using var steward = await Steward();
        await steward.Get($"/beheer/opgaven/{opgave.Slug}/intrekking");
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.Submit("Trek de opgave in")).Status);
        await steward.Submit("Trek de opgave in", ("Input.Because", "Dit is reclame."));
        Assert.Equal(OpgaveStatus.Withdrawn, await StatusOf(opgave));
        Assert.False(await site.InDatabase(db => db.Replies.AnyAsync(r => r.ProfessionalId == replying.Id && r.OpenMark != null)));
        Assert.Contains("Koop nu onze dienst", (await site.LastMailTo(replying.Account.Email!)).Subject + (await site.LastMailTo(replying.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.Contains("Dit is reclame.", (await site.LastMailTo(owner.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Post($"/beheer/opgaven/{opgave.Slug}/intrekking", ("Input.Because", "Nog eens."))).Status);
    }

    [Fact]
    public async Task What_a_steward_took_offline_only_a_steward_puts_back_and_only_the_owner_reads_why()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner.Id, title: "Koop ook dit");
        var person = await site.AddProfessional("GM0166");
        var reply = await Agreed(opgave, person);
        using var asOwner = await site.SignedIn(owner.Id);
        await asOwner.Get($"/opgaven/{opgave.Slug}/bewerken");
        using var steward = await Steward();
        await steward.Get($"/beheer/opgaven/{opgave.Slug}/intrekking");
        await steward.Submit("Trek de opgave in", ("Input.Because", "Dit is reclame."));

        Assert.Equal(HttpStatusCode.Conflict, (await asOwner.Post($"/opgaven/{opgave.Slug}/heropening", ("Input.EndsOn", "2026-12-01"))).Status);
        Assert.Equal(OpgaveStatus.Withdrawn, await StatusOf(opgave));
        var steering = await asOwner.Get($"/opgaven/{opgave.Slug}/beheer");
        Assert.Contains("Een beheerder trok deze opgave in. De reden: “Dit is reclame.”", steering.Text, StringComparison.Ordinal);
        Assert.Contains("info@gemeentevannu.example", steering.Text, StringComparison.Ordinal);
        Assert.Null(steering.Page.QuerySelector("a[href$='/heropening']"));
        Assert.NotNull((await asOwner.Get($"/opgaven/{opgave.Slug}/heropening")).Page.QuerySelector("main a[href='mailto:info@gemeentevannu.example']"));

        using var anyone = site.Visitor();
        using var asPerson = await site.SignedIn(person.Id);
        foreach (var page in new[] { await anyone.Get($"/opgaven/{opgave.Slug}"), await asPerson.Get($"/reacties/{reply}") })
        {
            Assert.Contains("Een beheerder haalde", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("reclame", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Een beheerder heeft “Koop ook dit” van de site gehaald.", (await site.LastMailTo(person.Account.Email!)).TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("reclame", (await site.LastMailTo(person.Account.Email!)).TextBody, StringComparison.Ordinal);

        var list = await steward.Get("/beheer/opgaven");
        await steward.Get(list.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Heropen ‘Koop ook dit’").GetAttribute("href")!);
        await steward.Submit("Heropen de opgave");
        Assert.Equal(OpgaveStatus.Published, await StatusOf(opgave));
        Assert.Contains("staat weer online", (await site.LastMailTo(owner.Account.Email!)).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Post($"/beheer/opgaven/{opgave.Slug}/heropening")).Status);

        await asOwner.Get($"/opgaven/{opgave.Slug}/intrekking");
        await asOwner.Submit("Trek de opgave in", ("Input.Because", "Het geld is op."));
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Post($"/beheer/opgaven/{opgave.Slug}/heropening")).Status);
        await asOwner.Get($"/opgaven/{opgave.Slug}/heropening");
        await asOwner.Submit("Heropen");
        Assert.Equal(OpgaveStatus.Published, await StatusOf(opgave));
    }

    [Fact]
    public async Task The_log_says_who_did_what_and_can_be_narrowed_down()
    {
        var acting = await site.AddProfessional(name: "Stella Steward");
        await site.Grant(acting.Id, Role.Steward);
        var person = await site.AddProfessional("GM0168", name: "Lotte Losser", confirmed: false);
        using var steward = await site.SignedIn(acting.Id);
        await steward.Get("/beheer/aanmeldingen");
        await steward.Submit("Bevestig Lotte Losser");

        var log = await steward.Get($"/beheer/logboek?over={person.Id}&soort=Confirmed");
        var row = Assert.Single(log.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Stella Steward", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("collega: bevestigd", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lotte Losser", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 januari 2026", row.TextContent, StringComparison.Ordinal);
        Assert.Empty((await steward.Get($"/beheer/logboek?over={person.Id}&dag=2025-12-31")).Page.QuerySelectorAll("main tbody tr"));
        Assert.NotEmpty((await steward.Get("/beheer/logboek?onderwerp=RoleGrant&dag=2026-01-05")).Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task The_log_goes_back_page_by_page()
    {
        using var steward = await Steward();
        var first = await steward.Get("/beheer/logboek");
        Assert.Equal(50, first.Page.QuerySelectorAll("main tbody tr").Length);
        var second = await steward.Get(first.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Bekijk oudere regels").GetAttribute("href")!);
        Assert.NotEmpty(second.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public void Every_kind_of_happening_in_the_code_has_words_in_the_log()
    {
        var source = Path.Combine(Root(), "src", "Web");
        var kinds = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Happened().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Concat(Enum.GetNames<Features.Replies.ReplyStatus>().Except(["Sent", "InConversation"])).Concat(["Added", "Changed", "Removed"]).Distinct();
        // What happens to a part is logged on the whole, with the part before it.
        Assert.DoesNotContain(kinds, kind => !LogWords.KnownKinds.Any(known => known == kind || known == "Contribution" + kind));
    }

    [Fact]
    public async Task The_desk_says_what_waits()
    {
        await site.AddProfessional("GM0147", confirmed: false);
        using var steward = await Steward();
        var answer = await steward.Get("/beheer");
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/beheer/aanmeldingen']"));
        Assert.DoesNotContain("Alles is gedaan", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_say_how_often_they_are_used()
    {
        await site.AddProfessional(expertise: ["participatie"]);
        using var steward = await Steward();
        var answer = await steward.Get("/beheer/woorden");
        var row = answer.Page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "participatie");
        Assert.NotEqual("0", row.QuerySelector("td.gvn-numeric")!.TextContent);
    }

    private async Task<TestVisitor> Steward() => await site.SignedIn((await site.AddSteward()).Id);

    private async Task<Opgave> Requested(Professional owner, string title)
    {
        var opgave = await site.AddOpgave(owner.Id, owner.MunicipalityCode, title: title, status: OpgaveStatus.Draft);
        await site.InDatabase(async db =>
        {
            (await db.Opgaven.Include(o => o.Contributions).SingleAsync(o => o.Id == opgave.Id)).Publish(ownerIsConfirmed: false, site.Clock.Now);
            await db.SaveChangesAsync();
        });
        return opgave;
    }

    private Task<Guid> Agreed(Opgave opgave, Professional person) => site.InDatabase(async db =>
    {
        var wanted = await db.Contributions.Include(c => c.Opgave).SingleAsync(c => c.OpgaveId == opgave.Id);
        var reply = new Features.Replies.Reply { ContributionId = wanted.Id, Contribution = wanted, ProfessionalId = person.Id, SentAt = site.Clock.Now };
        db.Replies.Add(reply);
        reply.Agree(site.Clock.Now);
        await db.SaveChangesAsync();
        return reply.Id;
    });

    private Task<OpgaveStatus> StatusOf(Opgave opgave) => site.InDatabase(db => db.Opgaven.Where(o => o.Id == opgave.Id).Select(o => o.Status).SingleAsync());

    private Task<bool> IsConfirmed(Professional person) => site.InDatabase(db => db.Professionals.AnyAsync(p => p.Id == person.Id && p.ConfirmedAt != null));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GemeenteVanNu.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"Happened\(""(\w+)""\)")]
    private static partial Regex Happened();
}

/// <summary>Apart, because they need a site of their own: who is the last steward, and what is left without the demo.</summary>
public sealed class LastStewardTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_last_steward_cannot_be_ended_and_the_demo_stays_while_all_stewards_are_made_up()
    {
        var only = await site.AddSteward();
        using var steward = await site.SignedIn(only.Id);
        await steward.Get("/beheer/rollen");
        var refused = await steward.Submit("Beëindig deze rol");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("laatste beheerder", refused.Text, StringComparison.Ordinal);

        await AddDemoPerson();
        await site.InDatabase(db => db.Users.Where(a => a.Id == only.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsDemo, true)));
        await steward.Get("/beheer/demo");
        Assert.Equal(HttpStatusCode.Conflict, (await steward.Submit("Haal de demo weg")).Status);

        await site.InDatabase(db => db.Users.Where(a => a.Id == only.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsDemo, false)));
        await steward.Get("/beheer/demo");
        await steward.Submit("Haal de demo weg");
        Assert.False(await site.InDatabase(db => db.Users.AnyAsync(a => a.IsDemo)));
        Assert.Contains("demo: verwijderd", (await steward.Get("/beheer/logboek?onderwerp=Country")).Text, StringComparison.Ordinal);

        var second = await site.AddSteward();
        await steward.Get("/beheer/rollen");
        await steward.Post($"/beheer/rollen?handler=End&id={await site.InDatabase(db => db.RoleGrants.Where(g => g.AccountId == second.Id).Select(g => g.Id).SingleAsync())}");
        Assert.NotNull(await site.InDatabase(db => db.RoleGrants.Where(g => g.AccountId == second.Id).Select(g => g.EndedAt).SingleAsync()));

        await steward.Submit("Maak ongedaan");
        Assert.Equal(1, await site.InDatabase(db => db.RoleGrants.CountAsync(g => g.AccountId == second.Id && g.Role == Role.Steward && g.EndedAt == null)));
    }

    private async Task AddDemoPerson()
    {
        var person = await site.AddProfessional();
        await site.InDatabase(db => db.Users.Where(a => a.Id == person.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsDemo, true)));
        await site.InDatabase(db => db.Professionals.Where(p => p.Id == person.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsDemo, true)));
    }
}

/// <summary>Apart for the same reason.</summary>
public sealed class TwoStewardsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Two_stewards_who_end_each_other_at_the_same_moment_leave_one()
    {
        var stewards = new[] { await site.AddSteward(), await site.AddSteward() };
        var grants = await site.InDatabase(db => db.RoleGrants.Where(g => g.Role == Role.Steward && g.EndedAt == null).ToDictionaryAsync(g => g.AccountId, g => g.Id));
        using var first = await site.SignedIn(stewards[0].Id);
        using var second = await site.SignedIn(stewards[1].Id);
        await first.Get("/beheer/rollen");
        await second.Get("/beheer/rollen");

        var answers = await Task.WhenAll(first.Post($"/beheer/rollen?handler=End&id={grants[stewards[1].Id]}"), second.Post($"/beheer/rollen?handler=End&id={grants[stewards[0].Id]}"));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, answer.Status.ToString()));
        Assert.Equal(1, await site.InDatabase(db => db.RoleGrants.CountAsync(g => g.Role == Role.Steward && g.EndedAt == null)));
    }
}
