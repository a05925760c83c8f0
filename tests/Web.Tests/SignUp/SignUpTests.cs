using System.Net;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.SignUp;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.SignUp;

public sealed class SignUpTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Someone_signs_up_with_a_code_and_everything_they_said_is_kept()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("Noor@Ede.nl");
        Assert.Equal("Wat weet je?", visitor.Current.Heading);
        await visitor.SaysWhatTheyKnow();
        Assert.Equal("Waar krijg je energie van?", visitor.Current.Heading);
        await visitor.SaysWhatGivesEnergy();
        Assert.Equal("Wie mag jou vinden?", visitor.Current.Heading);
        Assert.Empty(visitor.Current.Page.QuerySelectorAll("input[type=radio][checked]"));

        var answer = await visitor.Finishes((await site.LastMailTo("noor@ede.nl")).Code());

        Assert.Equal("/mijn/opgaven", answer.Url.AbsolutePath);
        var person = await Person("noor@ede.nl");
        Assert.Contains($"Jij bent pionier nummer {person.PioneerNumber} van Ede.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/mijn/uitnodigen", answer.Page.QuerySelector(".gvn-notice a")!.GetAttribute("href"));
        Assert.Equal(("Noor Jansen", "Adviseur wonen", "GM0228", 8, Findability.Everyone), (person.Name, person.Function, person.MunicipalityCode, person.HoursPerWeek, person.Findable));
        Assert.Equal(["huishoudelijke-hulp", "mantelzorg", "dagbesteding"], person.Expertise.Select(e => e.ExpertiseId));
        Assert.Equal([("verbinden", 1), ("pionieren", 1), ("rekenen", -1)], person.Energy.Select(e => (e.TagId, e.Value)));
        Assert.True(person.Account.EmailConfirmed);
        Assert.False(person.IsConfirmed);
    }

    [Fact]
    public async Task Someone_signs_up_with_the_link_in_the_mail_on_another_device_without_typing_a_code()
    {
        using var desk = site.Visitor();
        await desk.FillsInEverything("link@ede.nl");
        var link = (await site.LastMailTo("link@ede.nl")).Link();

        using var scanner = site.Visitor();
        await scanner.Get(link);
        Assert.False(await Exists("link@ede.nl"));

        using var phone = site.Visitor();
        await phone.Get(link);
        Assert.Null(phone.Current.Page.QuerySelector("[name='Input.Code']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.Submit("Doe mee")).Status);
        Assert.Contains("Kies wie jou mag vinden.", phone.Current.Errors, StringComparison.Ordinal);
        Assert.Equal("/mijn/opgaven", (await phone.Submit("Doe mee", ("Input.Findable", "Nobody"))).Url.AbsolutePath);
        Assert.Equal(Findability.Nobody, (await Person("link@ede.nl")).Findable);
    }

    [Fact]
    public async Task A_sign_up_left_halfway_goes_on_from_the_mail_on_another_device()
    {
        using var desk = site.Visitor();
        await desk.SaysWho("halfweg@ede.nl");
        await desk.SaysWhatTheyKnow();
        site.Clock.Advance(TimeSpan.FromDays(3));

        using var phone = site.Visitor();
        await phone.Get((await site.LastMailTo("halfweg@ede.nl")).Link());
        Assert.Equal("Fijn dat je er weer bent", phone.Current.Heading);
        await phone.Submit("Ga verder");
        Assert.Equal("/aanmelden/energie", phone.Current.Url.AbsolutePath);
        await phone.SaysWhatGivesEnergy();
        Assert.Null(phone.Current.Page.QuerySelector("[name='Input.Code']"));
        Assert.Equal("/mijn/opgaven", (await phone.Submit("Doe mee", ("Input.Findable", "OwnEmployer"))).Url.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_typed_the_address_of_somebody_else_gains_nothing_when_that_person_opens_the_link()
    {
        using var intruder = site.Visitor();
        await intruder.SaysWho("slachtoffer@ede.nl");
        using var reader = site.Visitor();
        await reader.Get((await site.LastMailTo("slachtoffer@ede.nl")).Link());
        await reader.Submit("Ga verder");

        await intruder.SaysWhatTheyKnow();
        await intruder.SaysWhatGivesEnergy();
        Assert.NotNull(intruder.Current.Page.QuerySelector("[name='Input.Code']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await intruder.Submit("Doe mee", ("Input.Findable", "Everyone"))).Status);
    }

    [Fact]
    public async Task An_address_typed_after_confirming_another_is_not_confirmed_and_opens_no_account()
    {
        var victim = await site.AddProfessional(name: "Vera Bestaat Al");
        using var intruder = site.Visitor();
        await intruder.FillsInEverything("eigen-adres@ede.nl");
        await intruder.Get((await site.LastMailTo("eigen-adres@ede.nl")).Link());
        // The mail of an address keeps nothing in the hands of who typed another one since.
        await intruder.SaysWho(victim.Account.Email!);
        await intruder.Get("/aanmelden/klaar");
        Assert.NotNull(intruder.Current.Page.QuerySelector("[name='Input.Code']"));

        using var confirmed = site.Visitor();
        await confirmed.SaysWho("ook-eigen@ede.nl");
        await confirmed.Get((await site.LastMailTo("ook-eigen@ede.nl")).Link());
        await confirmed.Submit("Ga verder");
        await confirmed.SaysWhatTheyKnow();
        await confirmed.SaysWhatGivesEnergy();
        Assert.Null(confirmed.Current.Page.QuerySelector("[name='Input.Code']"));
        await confirmed.SaysWho(victim.Account.Email!);
        await confirmed.Get("/aanmelden/klaar");
        Assert.NotNull(confirmed.Current.Page.QuerySelector("[name='Input.Code']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await confirmed.Submit("Doe mee", ("Input.Findable", "Everyone"))).Status);
        Assert.Equal("/inloggen", (await confirmed.Get("/mijn/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Asking_for_more_mails_than_are_sent_gives_no_new_tries_at_the_code()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("geduldig@ede.nl");
        for (var mails = 1; mails < RegistrationMail.MostMails; mails++)
        {
            Assert.Contains("Er is een nieuwe mail onderweg.", (await visitor.Submit("Stuur een nieuwe mail")).Text, StringComparison.Ordinal);
        }

        var code = (await site.LastMailTo("geduldig@ede.nl")).Code();
        for (var tries = 0; tries < 5; tries++)
        {
            await visitor.Finishes(code == "111111" ? "222222" : "111111");
        }

        Assert.Contains("Je kreeg al vijf mails.", (await visitor.Submit("Stuur een nieuwe mail")).Page.QuerySelector(".gvn-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", (await visitor.Finishes(code)).Errors, StringComparison.Ordinal);
        Assert.Equal(RegistrationMail.MostMails, (await site.MailsTo("geduldig@ede.nl")).Count);
    }

    [Fact]
    public async Task The_mail_to_an_address_that_is_not_proven_holds_no_words_of_who_typed_it()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("onbewezen@ede.nl", "Ga naar kwaad punt nl");
        var mail = await site.LastMailTo("onbewezen@ede.nl");
        Assert.DoesNotContain("kwaad", mail.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Code(), mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_with_an_apostrophe_in_the_address_can_set_a_password_and_sign_in_with_it()
    {
        const string email = "o'neill.café@ede.nl";
        using var visitor = site.Visitor();
        await visitor.FillsInEverything(email);
        await visitor.Finishes((await site.LastMailTo(email)).Code());
        await visitor.Get("/mijn/account/wachtwoord");
        Assert.Equal("/mijn/account", (await visitor.Submit("Bewaar", ("Input.New", "een zin die niemand raadt"))).Url.AbsolutePath);

        using var again = site.Visitor();
        await again.Get("/inloggen");
        await again.Submit("Log in", ("Input.Email", email), ("Input.Password", "een zin die niemand raadt"));
        Assert.Equal("/mijn/account", (await again.Get("/mijn/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Every_screen_shows_again_what_was_filled_in_before()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("terug@ede.nl", "Tom Terug");
        await visitor.Get("/aanmelden/wie");
        Assert.Equal("Tom Terug", visitor.Current.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        await visitor.Get("/aanmelden/kennis");
        Assert.Equal(3, visitor.Current.Page.QuerySelectorAll("[name='Input.Expertise'][checked]").Length);
        await visitor.Get("/aanmelden/energie");
        Assert.Equal("Gives", visitor.Current.Page.QuerySelector("[name='Input.Energy[verbinden]'][checked]")!.GetAttribute("value"));
        Assert.Equal("8", visitor.Current.Page.QuerySelector("[name='Input.Hours'][checked]")!.GetAttribute("value"));
        await visitor.Get("/aanmelden");
        Assert.Contains("Je was al begonnen", visitor.Current.Text, StringComparison.Ordinal);
        Assert.Single(await site.MailsTo("terug@ede.nl"));
    }

    [Theory]
    [InlineData("iemand@gmail.com", "privéadres")]
    [InlineData("iemand@Ziggo.nl", "privéadres")]
    [InlineData("iemand", "geen mailadres")]
    [InlineData("", "Vul je werkadres in")]
    public async Task An_address_that_cannot_be_used_is_refused_with_an_explanation_and_the_rest_is_kept(string email, string words)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.SaysWho(email);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Page.QuerySelector("#Input_Email-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Noor Jansen", answer.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Too_little_is_refused_on_every_screen_and_what_was_chosen_stays()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SaysWho("weinig@ede.nl", "", "")).Status);
        Assert.Contains("Vul je naam in.", visitor.Current.Errors, StringComparison.Ordinal);
        await visitor.SaysWho("weinig@ede.nl");

        var two = await visitor.Post("/aanmelden/kennis", ("Input.Expertise", "mantelzorg"), ("Input.Expertise", "dagbesteding"), ("Input.Expertise", "verzonnen"));
        Assert.Equal(HttpStatusCode.BadRequest, two.Status);
        Assert.Contains("Kies er nog een.", two.Errors, StringComparison.Ordinal);
        Assert.Equal(2, two.Page.QuerySelectorAll("[name='Input.Expertise'][checked]").Length);
        await visitor.SaysWhatTheyKnow();

        var tired = await visitor.Submit("Verder", ("Input.Energy[verbinden]", "Gives"));
        Assert.Equal(HttpStatusCode.BadRequest, tired.Status);
        Assert.Contains("minstens twee", tired.Errors, StringComparison.Ordinal);
        Assert.Contains("Kies hoeveel uur", tired.Errors, StringComparison.Ordinal);
        Assert.Equal("Gives", tired.Page.QuerySelector("[name='Input.Energy[verbinden]'][checked]")!.GetAttribute("value"));
        var other = await visitor.Submit("Verder", ("Input.Energy[verbinden]", "Gives"), ("Input.Energy[bouwen]", "Gives"), ("Input.Hours", "anders"), ("Input.OtherHours", "99"));
        Assert.Contains("van 1 tot en met 40", other.Errors, StringComparison.Ordinal);
        Assert.Equal("/aanmelden/klaar", (await visitor.Submit("Verder", ("Input.OtherHours", "12"))).Url.AbsolutePath);
    }

    [Theory]
    [InlineData("50")]
    [InlineData("een halve dag")]
    public async Task A_wrong_number_typed_at_anders_stands_in_nobodys_way_who_then_chooses_another_answer(string typed)
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho($"bedenkt-zich-{typed.Length}@ede.nl");
        await visitor.SaysWhatTheyKnow();
        var wrong = await visitor.Submit("Verder", ("Input.Energy[verbinden]", "Gives"), ("Input.Energy[bouwen]", "Gives"), ("Input.Hours", "anders"), ("Input.OtherHours", typed));
        Assert.Contains("van 1 tot en met 40", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(typed, wrong.Page.QuerySelector("[name='Input.OtherHours']")!.GetAttribute("value"));
        Assert.Contains("Vul in hoeveel uur", (await visitor.Submit("Verder", ("Input.OtherHours", ""))).Errors, StringComparison.Ordinal);

        Assert.Equal("/aanmelden/klaar", (await visitor.Submit("Verder", ("Input.Hours", "4"), ("Input.OtherHours", typed))).Url.AbsolutePath);
    }

    [Fact]
    public async Task Going_back_keeps_what_was_chosen_also_when_it_is_not_enough_yet()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("heen-en-weer@ede.nl", function: "Beleidsadviseur Wmo");
        var word = visitor.Current.Page.QuerySelector("[name='Input.Expertise']")!.GetAttribute("value")!;
        Assert.Equal("/aanmelden/wie", (await visitor.Submit("Terug", ("Input.Expertise", word))).Url.AbsolutePath);
        await visitor.Submit("Verder");
        Assert.Equal([word], visitor.Current.Page.QuerySelectorAll("[name='Input.Expertise'][checked]").Select(box => box.GetAttribute("value")));

        await visitor.SaysWhatTheyKnow();
        var back = await visitor.Submit("Terug", ("Input.Energy[verbinden]", "Gives"), ("Input.Hours", "anders"), ("Input.OtherHours", "12"));
        Assert.Equal("/aanmelden/kennis", back.Url.AbsolutePath);
        await visitor.Submit("Verder");
        Assert.Equal("/aanmelden/energie", visitor.Current.Url.AbsolutePath);
        Assert.Equal("Gives", visitor.Current.Page.QuerySelector("[name='Input.Energy[verbinden]'][checked]")!.GetAttribute("value"));
        Assert.Equal("12", visitor.Current.Page.QuerySelector("[name='Input.OtherHours']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Going_back_from_the_first_screen_keeps_what_is_right_and_mails_nobody()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/aanmelden/wie");
        Assert.Equal("/aanmelden", (await visitor.Submit("Terug")).Url.AbsolutePath);
        Assert.DoesNotContain("Je was al begonnen", visitor.Current.Text, StringComparison.Ordinal);

        await visitor.Get("/aanmelden/wie");
        await visitor.Submit("Terug", ("Input.Email", "geen adres"), ("Input.Name", "Tess Twijfelt"));
        Assert.Contains("Je was al begonnen", visitor.Current.Text, StringComparison.Ordinal);
        await visitor.Get("/aanmelden/wie");
        Assert.Equal("Tess Twijfelt", visitor.Current.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));

        await visitor.Submit("Terug", ("Input.Email", "tess@ede.nl"));
        Assert.Equal("/aanmelden/wie", (await visitor.Get("/aanmelden/kennis")).Url.AbsolutePath);
        Assert.Equal("tess@ede.nl", visitor.Current.Page.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.Empty(await site.MailsTo("tess@ede.nl"));
        Assert.Equal("/aanmelden/kennis", (await visitor.Submit("Verder", ("Input.Function", "Adviseur"))).Url.AbsolutePath);
        Assert.Single(await site.MailsTo("tess@ede.nl"));
    }

    [Fact]
    public async Task A_word_is_searched_without_a_script_and_what_was_ticked_stays_ticked()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("zoek@ede.nl", function: "Beleidsadviseur Wmo");
        Assert.Contains(visitor.Current.Page.QuerySelectorAll("[name='Input.Expertise']"), box => box.GetAttribute("value") == "maatschappelijke-ondersteuning");
        var answer = await visitor.Submit("Zoek", ("Input.Expertise", "maatschappelijke-ondersteuning"), ("zoekwoord", "scootmobiel"));
        Assert.Contains("Gevonden voor “scootmobiel”", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Page.QuerySelectorAll("[name='Input.Expertise']"), box => box.GetAttribute("value") == "hulpmiddelen");
        Assert.NotNull(answer.Page.QuerySelector("[value=maatschappelijke-ondersteuning][checked]"));
        await visitor.Get("/aanmelden/kennis");
        Assert.NotNull(visitor.Current.Page.QuerySelector("[value=maatschappelijke-ondersteuning][checked]"));
    }

    [Fact]
    public async Task Steps_cannot_be_skipped()
    {
        using var visitor = site.Visitor();
        Assert.Equal("/aanmelden/wie", (await visitor.Get("/aanmelden/klaar")).Url.AbsolutePath);
        Assert.Contains("Begin hier", visitor.Current.Text, StringComparison.Ordinal);
        await visitor.SaysWho("stap@ede.nl");
        Assert.Equal("/aanmelden/kennis", (await visitor.Get("/aanmelden/energie")).Url.AbsolutePath);
        Assert.Equal("/aanmelden/kennis", (await visitor.Get("/aanmelden/klaar")).Url.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_lost_the_cookie_is_told_to_use_the_mail_and_the_link_still_works()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("kwijt@ede.nl");
        using var withoutCookie = site.Visitor();
        await withoutCookie.Get("/aanmelden/klaar");
        Assert.Contains("de knop in de mail", withoutCookie.Current.Text, StringComparison.Ordinal);
        await withoutCookie.Get((await site.LastMailTo("kwijt@ede.nl")).Link());
        Assert.Equal("/mijn/opgaven", (await withoutCookie.Submit("Doe mee", ("Input.Findable", "Everyone"))).Url.AbsolutePath);
    }

    [Fact]
    public async Task After_two_weeks_a_sign_up_is_gone_and_that_is_said()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("oud@ede.nl");
        var link = (await site.LastMailTo("oud@ede.nl")).Link();
        site.Clock.Advance(TimeSpan.FromDays(Registration.DaysKept) + TimeSpan.FromMinutes(1));
        await site.Services.GetRequiredService<Leftovers>().ThrowAway();
        Assert.False(await site.InDatabase(db => db.Registrations.AnyAsync(r => r.Email == "oud@ede.nl")));
        var answer = await visitor.Get(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze link werkt niet meer"), (answer.Status, answer.Heading));
        Assert.Equal("/aanmelden/wie", (await visitor.Get("/aanmelden/klaar")).Url.AbsolutePath);
    }

    [Fact]
    public async Task After_five_wrong_codes_a_new_mail_is_needed()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("gokker@ede.nl");
        var code = (await site.LastMailTo("gokker@ede.nl")).Code();
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Finishes(code == "111111" ? "222222" : "111111")).Status);
        }

        Assert.Contains("werkt niet meer", (await visitor.Finishes(code)).Errors, StringComparison.Ordinal);
        await visitor.Submit("Stuur een nieuwe mail");
        Assert.Equal("/mijn/opgaven", (await visitor.Finishes((await site.LastMailTo("gokker@ede.nl")).Code())).Url.AbsolutePath);
    }

    [Fact]
    public async Task Pressing_the_last_button_twice_makes_one_account()
    {
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("dubbel@ede.nl");
        var (code, token) = ((await site.LastMailTo("dubbel@ede.nl")).Code(), visitor.Token);
        var fields = new Dictionary<string, string> { ["Input.Findable"] = "Everyone", ["Input.Code"] = code, ["__RequestVerificationToken"] = token };
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent(fields);
            return await visitor.Http.PostAsync(new Uri("/aanmelden/klaar", UriKind.Relative), content);
        }));
        Assert.All(both, response => Assert.Equal("/mijn/opgaven", response.Headers.Location?.ToString()));
        Assert.Equal(1, await site.InDatabase(db => db.Users.CountAsync(a => a.Email == "dubbel@ede.nl")));
        Assert.Null(await site.InDatabase(db => db.Registrations.Where(r => r.CompletedAt != null).OrderByDescending(r => r.CreatedAt).Select(r => r.Email).FirstOrDefaultAsync()));
    }

    [Fact]
    public async Task People_who_join_at_the_same_moment_get_different_pioneer_numbers()
    {
        var visitors = Enumerable.Range(0, 4).Select(_ => site.Visitor()).ToList();
        foreach (var (visitor, i) in visitors.Select((v, i) => (v, i)))
        {
            await visitor.FillsInEverything($"tegelijk{i}@zutphen.nl");
        }

        var codes = new List<string>();
        for (var i = 0; i < visitors.Count; i++)
        {
            codes.Add((await site.LastMailTo($"tegelijk{i}@zutphen.nl")).Code());
        }

        await Task.WhenAll(visitors.Select((visitor, i) => visitor.Finishes(codes[i])));
        var numbers = await site.InDatabase(db => db.Professionals.Where(p => p.Account.Email!.StartsWith("tegelijk")).Select(p => p.PioneerNumber).Order().ToListAsync());
        Assert.Equal([1, 2, 3, 4], numbers);
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_a_way_in_by_mail_and_the_site_shows_no_difference()
    {
        var person = await site.AddProfessional();
        using var visitor = site.Visitor();
        var answer = await visitor.FillsInEverything(person.Account.Email!);
        Assert.Equal("Wie mag jou vinden?", answer.Heading);
        var mail = await site.LastMailTo(person.Account.Email!);
        Assert.Equal("Je hebt al een account", mail.Subject);
        Assert.Contains("klopt niet", (await visitor.Finishes("123456")).Errors, StringComparison.Ordinal);
        await visitor.Get(mail.Link());
        Assert.Equal("Welkom terug", visitor.Current.Heading);
        await visitor.Submit("Log in");
        Assert.Equal("/mijn/account", (await visitor.Get("/mijn/account")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_domain_that_serves_several_employers_asks_which_and_confirms_only_that_one()
    {
        var (first, second) = await Share("gedeeld.example", "nunspeet", "elburg");
        using var visitor = site.Visitor();
        await visitor.SaysWho("samen@gedeeld.example");
        Assert.Equal("/aanmelden/wie", visitor.Current.Url.AbsolutePath);
        Assert.Equal(2, visitor.Current.Page.QuerySelectorAll("[name='Input.WorkPlace']").Length);
        Assert.Empty(await site.MailsTo("samen@gedeeld.example"));
        Assert.Contains("Kies waar je werkt.", (await visitor.Submit("Verder")).Errors, StringComparison.Ordinal);
        var choice = visitor.Current.Page.QuerySelectorAll("[name='Input.WorkPlace']").Select(e => e.GetAttribute("value")!).Single(v => v.StartsWith(second.ToString("N"), StringComparison.Ordinal));
        await visitor.Submit("Verder", ("Input.WorkPlace", choice));
        await visitor.SaysWhatTheyKnow();
        await visitor.SaysWhatGivesEnergy();
        await visitor.Finishes((await site.LastMailTo("samen@gedeeld.example")).Code());
        var person = await Person("samen@gedeeld.example");
        Assert.Equal((second, false), (person.EmployerId, person.IsConfirmed));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_forged_employer_is_refused()
    {
        await Share("vals.example", "putten", "ermelo");
        using var visitor = site.Visitor();
        await visitor.SaysWho("vals@vals.example");
        var answer = await visitor.Post("/aanmelden/wie", ("Input.Email", "vals@vals.example"), ("Input.Name", "Vals"), ("Input.Function", "Adviseur"), ("Input.WorkPlace", $"{Guid.NewGuid():N}-GM0228"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task An_unknown_domain_chooses_an_employer_and_waits_for_a_steward()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("nieuw@onbekend.example");
        Assert.Contains("We kennen @onbekend.example nog niet", visitor.Current.Text, StringComparison.Ordinal);
        Assert.Contains("Kies de gemeente waarvoor je het meest werkt", visitor.Current.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Current.Page.QuerySelector("form a[href='mailto:info@gemeentevannu.example']"));
        var zwolle = visitor.Current.Page.QuerySelectorAll("option").Single(o => o.TextContent == "Gemeente Zwolle").GetAttribute("value")!;
        await visitor.Submit("Verder", ("Input.WorkPlace", zwolle));
        await visitor.SaysWhatTheyKnow();
        await visitor.SaysWhatGivesEnergy();
        Assert.Contains("nog niet bevestigd", visitor.Current.Text, StringComparison.Ordinal);
        await visitor.Finishes((await site.LastMailTo("nieuw@onbekend.example")).Code());
        var person = await Person("nieuw@onbekend.example");
        Assert.Equal(("GM0193", false), (person.MunicipalityCode, person.IsConfirmed));
    }

    [Fact]
    public async Task With_a_confirmed_domain_someone_is_confirmed_at_once_also_below_it()
    {
        await site.InDatabase(async db =>
        {
            (await db.MailDomains.SingleAsync(d => d.Domain == "deventer.nl")).Confirm(Guid.Empty, site.Clock.Now);
            await db.SaveChangesAsync();
        });
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("zeker@ict.deventer.nl");
        Assert.DoesNotContain("nog niet bevestigd", visitor.Current.Text, StringComparison.Ordinal);
        await visitor.Finishes((await site.LastMailTo("zeker@ict.deventer.nl")).Code());
        Assert.True((await Person("zeker@ict.deventer.nl")).IsConfirmed);
    }

    [Fact]
    public async Task Whoever_comes_through_a_personal_link_counts_for_who_sent_it()
    {
        var inviter = await site.AddProfessional(name: "Ina Nodigtuit");
        using var colleague = await site.SignedIn(inviter.Id);
        await colleague.Get("/mijn/uitnodigen");
        Assert.Contains("Nog niemand", colleague.Current.Text, StringComparison.Ordinal);
        var link = new Uri(colleague.Current.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        Assert.StartsWith("mailto:?subject=", colleague.Current.Page.QuerySelector("a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);

        using var visitor = site.Visitor();
        await visitor.Get(link);
        Assert.Contains("Een collega uit Ede nodigt je uit", visitor.Current.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ina Nodigtuit", visitor.Current.Text, StringComparison.Ordinal);
        await visitor.Get(visitor.Current.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Meld je aan").GetAttribute("href")!);
        await visitor.Submit("Verder", ("Input.Email", "gast@zwolle.nl"), ("Input.Name", "Gast"), ("Input.Function", "Adviseur"));
        await visitor.SaysWhatTheyKnow();
        await visitor.SaysWhatGivesEnergy();
        await visitor.Finishes((await site.LastMailTo("gast@zwolle.nl")).Code());
        await colleague.Get("/mijn/uitnodigen");
        Assert.Contains("Eén collega", colleague.Current.Text, StringComparison.Ordinal);
    }

    private Task<(Guid First, Guid Second)> Share(string domain, string first, string second) => site.InDatabase(async db =>
    {
        var employers = new[] { await db.Employers.SingleAsync(e => e.Slug == first), await db.Employers.SingleAsync(e => e.Slug == second) };
        db.MailDomains.AddRange(employers.Select(e => new MailDomain { EmployerId = e.Id, Domain = domain }));
        await db.SaveChangesAsync();
        employers[0].Domains.Single(d => d.Domain == domain).Confirm(Guid.Empty, site.Clock.Now);
        await db.SaveChangesAsync();
        return (employers[0].Id, employers[1].Id);
    });

    private Task<bool> Exists(string email) => site.InDatabase(db => db.Users.AnyAsync(a => a.Email == email));

    private Task<Professional> Person(string email) => site.InDatabase(db => db.Professionals.Include(p => p.Account).Include(p => p.Employer).SingleAsync(p => p.Account.Email == email));
}
