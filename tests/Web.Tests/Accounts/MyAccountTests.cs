using System.Net;
using System.Text.Json;
using GemeenteVanNu.Features.About;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Accounts;

public sealed class MyAccountTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Good = "een zin die niemand raadt";

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions_within_two_minutes()
    {
        var person = await site.AddProfessional();
        using var here = await site.SignedIn(person.Id);
        using var elsewhere = await site.SignedIn(person.Id);
        await here.Get("/mijn/account");
        var answer = await here.Submit("Log overal uit");
        Assert.Equal("/inloggen", answer.Url.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/inloggen", (await elsewhere.Get("/mijn/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_password_is_set_changed_with_the_old_one_and_told_by_mail()
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        using var elsewhere = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wachtwoord");
        Assert.Equal("/mijn/account", (await visitor.Submit("Bewaar", ("Input.New", Good))).Url.AbsolutePath);
        Assert.Contains("Je wachtwoord is veranderd", (await site.LastMailTo(person.Account.Email!)).Subject, StringComparison.Ordinal);

        await visitor.Get("/mijn/account/wachtwoord");
        var wrong = await visitor.Submit("Bewaar", ("Input.Current", "niet het oude"), ("Input.New", "een heel andere zin dan eerst"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("niet je huidige", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal("/mijn/account", (await visitor.Submit("Bewaar", ("Input.Current", Good), ("Input.New", "een heel andere zin dan eerst"))).Url.AbsolutePath);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/mijn/account", (await visitor.Get("/mijn/account")).Url.AbsolutePath);
        Assert.Equal("/inloggen", (await elsewhere.Get("/mijn/account")).Url.AbsolutePath);
    }

    [Theory]
    [InlineData("kort", "minstens 8")]
    [InlineData("Welkom01!", "niemand raadt")]
    [InlineData("gemeente2026", "niemand raadt")]
    [InlineData("12345678", "niemand raadt")]
    [InlineData("aaaaaaaaaaaa", "niemand raadt")]
    public async Task A_password_that_is_easily_guessed_is_refused(string password, string words)
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wachtwoord");
        var answer = await visitor.Submit("Bewaar", ("Input.New", password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Page.QuerySelector("#Input_New-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_may_be_a_long_sentence_without_capitals_or_signs_but_not_endless()
    {
        Assert.Null(PasswordRules.WhatIsWrong("morgen fiets ik weer naar het stadhuis"));
        Assert.Null(PasswordRules.WhatIsWrong(new string([.. Enumerable.Range(0, 128).Select(i => (char)('a' + (i * 7 % 26)))])));
        Assert.NotNull(PasswordRules.WhatIsWrong(new string([.. Enumerable.Range(0, 129).Select(i => (char)('a' + (i * 7 % 26)))])));
    }

    [Fact]
    public async Task Who_came_in_by_mail_may_choose_a_new_password_without_the_old_one()
    {
        var person = await site.AddProfessional(password: Good);
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        await visitor.Submit("Stuur mij een inloglink", ("Input.Email", person.Account.Email!));
        await visitor.Submit("Log in", ("Input.Code", (await site.LastMailTo(person.Account.Email!)).Code()));
        await visitor.Get("/mijn/account/wachtwoord");
        Assert.Null(visitor.Current.Page.QuerySelector("[name='Input.Current']"));
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        await visitor.Get("/mijn/account/wachtwoord");
        Assert.NotNull(visitor.Current.Page.QuerySelector("[name='Input.Current']"));
    }

    [Fact]
    public async Task The_download_holds_everything_that_was_ever_typed()
    {
        var (person, markers) = await SomeoneWithEverything();
        using var visitor = await site.SignedIn(person.Id);
        var response = await visitor.GetRaw("/mijn/account/gegevens");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var text = await response.Content.ReadAsStringAsync();
        using var parsed = JsonDocument.Parse(text);
        Assert.All(markers, marker => Assert.Contains(marker, text, StringComparison.Ordinal));
        Assert.DoesNotContain("passwordHash", text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where in the download each field of the register about a profile is found. Letters to search by are made from the name.</summary>
    private static readonly Dictionary<string, string> InDownload = new()
    {
        ["Id"] = "account.id", ["Name"] = "profiel.naam", ["NameForSearch"] = "profiel.naam", ["Function"] = "profiel.functie", ["EmployerId"] = "profiel.werkgever",
        ["MunicipalityCode"] = "profiel.gemeente", ["About"] = "profiel.over", ["Expertise"] = "profiel.expertise", ["Energy"] = "profiel.energie", ["EnergySharedAt"] = "profiel.energieGedeeldSinds",
        ["HoursPerWeek"] = "profiel.urenPerWeek", ["AvailableFrom"] = "profiel.beschikbaarVanaf", ["AvailableUntil"] = "profiel.beschikbaarTot", ["Days"] = "profiel.dagen",
        ["MaxDistance"] = "profiel.hoogstensKilometers", ["RemoteOk"] = "profiel.opAfstand", ["Forms"] = "profiel.vormen", ["PausedUntil"] = "profiel.pauzeTot", ["Findable"] = "profiel.vindbaarVoor",
        ["OpenToAskAt"] = "profiel.magGevraagdWordenSinds", ["InviteCode"] = "profiel.uitnodigingscode", ["InvitedById"] = "profiel.uitgenodigdDoorIemand", ["PioneerNumber"] = "profiel.pionierNummer",
        ["CreatedAt"] = "profiel.aangemeld", ["LastActiveAt"] = "profiel.laatstActief", ["LookedAt"] = "profiel.laatstGekekenNaarNieuw", ["ConfirmedAt"] = "profiel.bevestigd",
        ["RefusedAt"] = "profiel.afgewezen", ["RefusedBecause"] = "profiel.redenAfgewezen", ["SuggestionsPutAway"] = "profiel.weggelegdeSuggesties", ["IsDemo"] = "profiel.isVoorbeeld", ["Version"] = "profiel.versie",
    };

    [Fact]
    public async Task The_download_holds_every_field_of_a_profile_that_the_register_names()
    {
        var empty = await site.AddProfessional(confirmed: false, findable: Findability.Nobody);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var full = await site.AddProfessional(TestData.Zwolle, ["mantelzorg"], ["verbinden"], name: "Alles Ingevuld", confirmed: false, hours: 12, change: p =>
        {
            var (now, today) = (site.Clock.Now, DateOnly.FromDateTime(site.Clock.Now));
            (p.Function, p.About, p.EnergySharedAt, p.AvailableFrom, p.AvailableUntil, p.Days, p.MaxDistance, p.RemoteOk, p.Forms) = ("Projectleider", "Over mij", now, today, today.AddDays(90), WorkDays.Monday, 40, false, Involvement.Sparring);
            (p.OpenToAskAt, p.LookedAt, p.SuggestionsPutAway) = (now, now, ["verbinden"]);
            p.Pause(today.AddDays(7), today);
            p.Refuse("We kennen dit adres niet.", now);
        });
        await site.InDatabase(db => db.Professionals.Where(p => p.Id == full.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.ConfirmedAt, site.Clock.Now)
            .SetProperty(p => p.InvitedById, empty.Id).SetProperty(p => p.PioneerNumber, 77).SetProperty(p => p.IsDemo, true).SetProperty(p => p.Version, 7)));

        var named = ProcessingRegister.Current.Rows.Where(row => row.Entity == nameof(Professional)).SelectMany(row => row.Fields).ToList();
        Assert.Empty(named.Except(InDownload.Keys));
        using var ofEmpty = await Download(empty);
        using var ofFull = await Download(full);
        Assert.All(named, field => Assert.NotEqual(At(ofEmpty, InDownload[field]), At(ofFull, InDownload[field])));
    }

    private async Task<JsonDocument> Download(Professional person)
    {
        using var visitor = await site.SignedIn(person.Id);
        return JsonDocument.Parse(await (await visitor.GetRaw("/mijn/account/gegevens")).Content.ReadAsStringAsync());
    }

    private static string At(JsonDocument download, string path) => path.Split('.').Aggregate(download.RootElement, (at, name) => at.GetProperty(name)).GetRawText();

    [Fact]
    public async Task After_erasing_nothing_personal_remains_anywhere_in_the_database()
    {
        var (person, markers) = await SomeoneWithEverything();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wissen");
        var opgave = visitor.Current.Page.QuerySelector("h2 a")!.TextContent;
        Assert.Contains("marker-titel", opgave, StringComparison.Ordinal);
        var colleague = await site.AddProfessional();
        await visitor.Submit("Draag over", ("naar", colleague.Account.Email!));
        Assert.Contains("overgedragen", visitor.Current.Text, StringComparison.Ordinal);
        Assert.Contains("marker-titel", (await site.LastMailTo(colleague.Account.Email!)).Subject, StringComparison.Ordinal);

        var unsure = await visitor.Submit("Wis mijn account");
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        var answer = await visitor.Submit("Wis mijn account", ("Input.Sure", "true"));
        Assert.Equal("Je account is gewist", answer.Heading);
        Assert.Equal("/inloggen", (await visitor.Get("/mijn/account")).Url.AbsolutePath);

        // The opgave belongs to the municipality and stays, with its title and story; the person is gone.
        var personal = markers.Where(m => !m.StartsWith("marker-titel", StringComparison.Ordinal)).Append(person.Account.Email!).Append(person.Account.NormalizedEmail!);
        var everything = await DatabaseDump.Of(site);
        Assert.All(personal, marker => Assert.DoesNotContain(marker, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(colleague.Id, await site.InDatabase(db => db.Opgaven.Where(o => o.Title == opgave).Select(o => o.OwnerId).SingleAsync()));
    }

    [Fact]
    public async Task Open_opgaven_must_be_handed_over_or_withdrawn_before_erasing()
    {
        var person = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: person.Id);
        var other = await site.AddOpgave();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wissen");
        Assert.DoesNotContain("Wis mijn account", visitor.Current.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Post("/mijn/account/wissen", ("Input.Sure", "true"))).Status);

        await visitor.Get("/mijn/account/wissen");
        var stranger = await visitor.Submit("Draag over", ("naar", (await site.AddProfessional(TestData.Zwolle)).Account.Email!));
        Assert.Equal(HttpStatusCode.Conflict, stranger.Status);
        await visitor.Get("/mijn/account/wissen");
        var notOwn = await visitor.Post("/mijn/account/wissen?handler=Withdraw", ("opgave", other.Id.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, notOwn.Status);

        await visitor.Get("/mijn/account/wissen");
        await visitor.Submit("Trek deze opgave in");
        Assert.Equal(OpgaveStatus.Withdrawn, await site.InDatabase(db => db.Opgaven.Where(o => o.Id == opgave.Id).Select(o => o.Status).SingleAsync()));
        await visitor.Submit("Wis mijn account", ("Input.Sure", "true"));
        Assert.False(await site.InDatabase(db => db.Users.AnyAsync(a => a.Id == person.Id)));
    }

    [Fact]
    public async Task Whoever_waited_on_an_opgave_that_is_withdrawn_to_leave_hears_why_it_ended()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: owner.Id);
        var (replied, invited) = (await site.AddProfessional(TestData.Zwolle), await site.AddProfessional(TestData.Zwolle));
        await site.InDatabase(async db =>
        {
            db.Replies.Add(new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = replied.Id, SentAt = site.Clock.Now });
            db.Invitations.Add(new Features.Invitations.Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = invited.Id, InvitedById = owner.Id, SentAt = site.Clock.Now });
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/mijn/account/wissen");
        await visitor.Submit("Trek deze opgave in");
        Assert.Equal("Je account is gewist", (await visitor.Submit("Wis mijn account", ("Input.Sure", "true"))).Heading);

        var toReplied = await site.LastMailTo(replied.Account.Email!);
        Assert.StartsWith("Je reactie op", toReplied.Subject, StringComparison.Ordinal);
        Assert.Contains("De opgave is afgesloten.", toReplied.TextBody, StringComparison.Ordinal);
        Assert.Contains("De opgave is afgesloten.", (await site.LastMailTo(invited.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_hands_an_opgave_over_by_the_same_rules_as_whoever_stays()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: owner.Id);
        var (replied, invited, waiting) = (await site.AddProfessional(), await site.AddProfessional(), await site.AddProfessional(confirmed: false));
        await site.InDatabase(async db =>
        {
            db.Replies.Add(new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = replied.Id, SentAt = site.Clock.Now });
            db.Invitations.Add(new Features.Invitations.Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = invited.Id, InvitedById = owner.Id, SentAt = site.Clock.Now });
            await db.SaveChangesAsync();
        });
        using var visitor = await site.SignedIn(owner.Id);
        foreach (var (to, words) in new[] { (replied, "zelf nog een reactie open"), (invited, "nog een uitnodiging open"), (waiting, "nog niet bevestigd"), (owner, "zelf al de trekker") })
        {
            await visitor.Get("/mijn/account/wissen");
            var leaving = await visitor.Submit("Draag over", ("naar", to.Account.Email!));
            Assert.Equal(HttpStatusCode.Conflict, leaving.Status);
            Assert.Contains(words, leaving.Errors, StringComparison.Ordinal);
            await visitor.Get($"/opgaven/{opgave.Slug}/overdracht");
            Assert.Contains(words, (await visitor.Submit("Draag over", ("Input.Email", to.Account.Email!))).Errors, StringComparison.Ordinal);
        }

        Assert.Equal(owner.Id, await site.InDatabase(db => db.Opgaven.Where(o => o.Id == opgave.Id).Select(o => o.OwnerId).SingleAsync()));
    }

    [Fact]
    public async Task A_completed_opgave_keeps_its_story_with_a_colleague_when_the_owner_leaves()
    {
        var owner = await site.AddProfessional();
        var opgave = await site.AddOpgave(owner: owner.Id, status: OpgaveStatus.Completed);
        var colleague = await site.AddProfessional();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/mijn/account/wissen");
        await visitor.Submit("Draag over", ("naar", colleague.Account.Email!));
        Assert.Equal("Je account is gewist", (await visitor.Submit("Wis mijn account", ("Input.Sure", "true"))).Heading);
        var stored = await site.InDatabase(db => db.Opgaven.SingleAsync(o => o.Id == opgave.Id));
        Assert.Equal((colleague.Id, OpgaveStatus.Completed), (stored.OwnerId, stored.Status));
        Assert.Contains("al afgerond", (await site.LastMailTo(colleague.Account.Email!)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_last_two_stewards_who_leave_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, two) = (await site.AddProfessional(), await site.AddProfessional());
            await site.Grant(one.Id, Role.Steward);
            await site.Grant(two.Id, Role.Steward);
            using var first = await site.SignedIn(one.Id);
            using var second = await site.SignedIn(two.Id);
            await first.Get("/mijn/account/wissen");
            await second.Get("/mijn/account/wissen");
            var answers = await Task.WhenAll(first.Submit("Wis mijn account", ("Input.Sure", "true")), second.Submit("Wis mijn account", ("Input.Sure", "true")));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            Assert.Equal(1, await site.InDatabase(db => db.RoleGrants.CountAsync(g => g.Role == Role.Steward && g.EndedAt == null)));
            await site.InDatabase(db => db.RoleGrants.ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task The_only_steward_cannot_leave_the_site_without_one()
    {
        var person = await site.AddProfessional();
        await site.Grant(person.Id, Role.Steward);
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account/wissen");
        var answer = await visitor.Submit("Wis mijn account", ("Input.Sure", "true"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("enige beheerder", answer.Errors, StringComparison.Ordinal);
        await site.InDatabase(db => db.RoleGrants.ExecuteDeleteAsync());
    }

    /// <summary>Somebody with a marker in every field that a person can type in.</summary>
    private async Task<(Professional Person, string[] Markers)> SomeoneWithEverything()
    {
        var tag = Guid.NewGuid().ToString("N")[..8];
        string Mark(string what) => $"marker-{what}-{tag}";
        var person = await site.AddProfessional(name: Mark("naam"), email: $"marker-adres-{tag}@ede.nl", expertise: ["mantelzorg"], energy: ["verbinden"], change: p =>
        {
            p.Function = Mark("functie");
            p.About = Mark("over");
            p.Experiences.Add(new Experience { ProfessionalId = p.Id, Title = Mark("ervaring"), Text = Mark("ervaringstekst") });
        });
        var opgave = await site.AddOpgave(owner: person.Id, title: Mark("titel"));
        var elsewhere = await site.AddOpgave();
        var colleague = await site.AddProfessional(change: null);
        await site.InDatabase(async db =>
        {
            var now = site.Clock.Now;
            var mine = new Reply { ContributionId = elsewhere.Contributions[0].Id, ProfessionalId = person.Id, Motivation = Mark("motivatie"), SentAt = now };
            var theirs = new Reply { ContributionId = opgave.Contributions[0].Id, ProfessionalId = colleague.Id, SentAt = now };
            theirs.Messages.Add(new Message { ReplyId = theirs.Id, AuthorId = person.Id, Text = Mark("bericht"), SentAt = now });
            db.Replies.AddRange(mine, theirs);
            db.Invitations.Add(new Features.Invitations.Invitation { ContributionId = opgave.Contributions[0].Id, ProfessionalId = colleague.Id, InvitedById = person.Id, Line = Mark("regel"), SentAt = now });
            db.OpgaveMarks.Add(new OpgaveMark { ProfessionalId = person.Id, OpgaveId = elsewhere.Id, Kind = MarkKind.Saved, At = now });
            db.OutgoingMails.Add(new Features.Mail.Letter(person.Account.Email!, Mark("onderwerp"), null, ["Hallo"]).ToMail(now));
            await db.SaveChangesAsync();
        });
        await site.MailsTo(person.Account.Email!);
        return (person, [.. new[] { "naam", "functie", "over", "ervaring", "ervaringstekst", "titel", "motivatie", "bericht", "regel", "onderwerp" }.Select(Mark), $"marker-adres-{tag}@ede.nl"]);
    }
}
