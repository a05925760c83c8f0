using System.Net;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Web.Tests.Running;
using GemeenteVanNu.Web.Tests.SignUp;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace GemeenteVanNu.Web.Tests.Accounts;

public sealed class SignInTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Good = "een zin die niemand raadt";

    [Fact]
    public async Task Someone_signs_in_with_a_password_and_returns_to_where_they_were_going()
    {
        var person = await site.AddProfessional(password: Good);
        using var visitor = site.Visitor();
        await visitor.Get("/mijn/account");
        Assert.Equal("/inloggen", visitor.Current.Url.AbsolutePath);
        var answer = await visitor.Submit("Log in", ("Input.Email", person.Account.Email!.ToUpperInvariant()), ("Input.Password", Good));
        Assert.Equal(("/mijn/account", "Mijn account"), (answer.Url.AbsolutePath, answer.Heading));
    }

    [Fact]
    public async Task Someone_signs_in_with_six_digits_from_the_mail_also_when_a_space_is_typed()
    {
        var person = await site.AddProfessional();
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen?terug=%2Fmijn%2Faccount");
        await visitor.Submit("Stuur mij een inloglink", ("Input.Email", person.Account.Email!));
        Assert.Contains(person.Account.Email!, visitor.Current.Text, StringComparison.Ordinal);
        var code = (await site.LastMailTo(person.Account.Email!)).Code();
        var answer = await visitor.Submit("Log in", ("Input.Code", code.Insert(3, " ")));
        Assert.Equal("/mijn/account", answer.Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task An_empty_password_means_a_link_by_mail()
    {
        var person = await site.AddProfessional(password: Good);
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        await visitor.Submit("Log in", ("Input.Email", person.Account.Email!));
        Assert.Equal("/inloggen/code", visitor.Current.Url.AbsolutePath);
        Assert.Single(await site.MailsTo(person.Account.Email!));
    }

    [Fact]
    public async Task A_mail_scanner_that_opens_the_link_does_not_use_it_up_and_the_button_works_once()
    {
        var person = await site.AddProfessional();
        var link = await LinkFor(person.Account.Email!, "/mijn/account");
        using var scanner = site.Visitor();
        await scanner.Get(link);
        await scanner.Get(link);
        Assert.Equal("Welkom terug", scanner.Current.Heading);
        Assert.Equal("/inloggen", (await scanner.Get("/mijn/account")).Url.AbsolutePath);

        using var person2 = site.Visitor();
        await person2.Get(link);
        Assert.Equal("/mijn/account", (await person2.Submit("Log in")).Url.AbsolutePath);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using var late = site.Visitor();
        var again = await late.Get(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze link werkt niet meer"), (again.Status, again.Heading));
    }

    [Fact]
    public async Task A_double_press_on_the_button_of_the_link_does_no_harm()
    {
        var person = await site.AddProfessional();
        var link = await LinkFor(person.Account.Email!, "/mijn/account");
        using var first = site.Visitor();
        using var second = site.Visitor();
        await first.Get(link);
        await second.Get(link);
        await first.Submit("Log in");
        Assert.Equal("/mijn/account", (await second.Submit("Log in")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_link_and_a_code_work_no_longer_than_a_quarter_of_an_hour()
    {
        var person = await site.AddProfessional();
        var link = await LinkFor(person.Account.Email!, "/mijn");
        using var visitor = await AsksForCode(person.Account.Email!);
        var code = (await site.LastMailTo(person.Account.Email!)).Code();
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(link)).Status);
        await visitor.Get("/inloggen/code");
        // The cookie that remembers which code it was is as old as the code.
        Assert.NotNull(code);
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_is_refused_and_a_new_mail_helps()
    {
        var person = await site.AddProfessional();
        using var visitor = await AsksForCode(person.Account.Email!);
        var code = (await site.LastMailTo(person.Account.Email!)).Code();
        for (var left = MailedSecret.MostAttempts - 1; left >= 0; left--)
        {
            var wrong = await visitor.Submit("Log in", ("Input.Code", code == "000000" ? "000001" : "000000"));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.Contains(left > 0 ? $"nog {left} keer" : "werkt niet meer", wrong.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Submit("Log in", ("Input.Code", code))).Status);
        await visitor.Submit("Stuur een nieuwe mail");
        var answer = await visitor.Submit("Log in", ("Input.Code", (await site.LastMailTo(person.Account.Email!)).Code()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/nietbestaand")).Status);
        Assert.Contains(person.Name, visitor.Current.Text, StringComparison.Ordinal);
        Assert.Equal("/mijn", answer.Url.AbsolutePath);
    }

    [Fact]
    public async Task Nothing_tells_whether_an_address_is_known()
    {
        var person = await site.AddProfessional(password: Good);
        var (known, unknown) = (person.Account.Email!, "niemand@ede.example");
        Assert.Equal(await WrongPassword(known), (await WrongPassword(unknown)).Replace(unknown, known, StringComparison.Ordinal));

        using var first = await AsksForCode(known);
        using var second = await AsksForCode(unknown);
        Assert.Equal(first.Current.Text, second.Current.Text.Replace(unknown, known, StringComparison.Ordinal));
        for (var tries = 0; tries < 6; tries++)
        {
            var (a, b) = (await first.Submit("Log in", ("Input.Code", "999999")), await second.Submit("Log in", ("Input.Code", "999999")));
            Assert.Equal((a.Status, a.Text), (b.Status, b.Text.Replace(unknown, known, StringComparison.Ordinal)));
        }

        Assert.Empty(await site.MailsTo(unknown));
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_a_while_and_a_link_by_mail_still_works()
    {
        var person = await site.AddProfessional(password: Good);
        for (var tries = 0; tries < 10; tries++)
        {
            await WrongPassword(person.Account.Email!);
        }

        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        var locked = await visitor.Submit("Log in", ("Input.Email", person.Account.Email!), ("Input.Password", Good));
        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        Assert.Contains("inloglink", locked.Errors, StringComparison.Ordinal);

        await visitor.Get(await LinkFor(person.Account.Email!, "/mijn/account"));
        Assert.Equal("/mijn/account", (await visitor.Submit("Log in")).Url.AbsolutePath);
        using var unlocked = site.Visitor();
        await unlocked.Get("/inloggen?terug=/mijn/account");
        Assert.Equal("/mijn/account", (await unlocked.Submit("Log in", ("Input.Email", person.Account.Email!), ("Input.Password", Good))).Url.AbsolutePath);
    }

    [Fact]
    public async Task One_address_gets_no_more_than_five_mails_in_a_quarter_of_an_hour()
    {
        var person = await site.AddProfessional();
        for (var asked = 0; asked < 7; asked++)
        {
            using var visitor = await AsksForCode(person.Account.Email!);
        }

        Assert.Equal(Entrance.MostMails, (await site.MailsTo(person.Account.Email!)).Count);
    }

    [Fact]
    public async Task A_code_that_was_not_mailed_opens_nothing()
    {
        var person = await site.AddProfessional();
        for (var asked = 0; asked < Entrance.MostMails; asked++)
        {
            using var visitor = await AsksForCode(person.Account.Email!);
        }

        using var guesser = await AsksForCode(person.Account.Email!);
        Assert.Null(await site.InDatabase(db => db.SignInCodes.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Select(c => c.AccountId).FirstAsync()));
    }

    [Fact]
    public async Task Who_is_signed_in_already_can_use_a_link_from_a_mail_all_the_same()
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account");
        var link = await LinkFor(person.Account.Email!, "/mijn/profiel");
        // After this time the session is looked at again, and the account is known before the button is answered.
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await visitor.Get(link);
        Assert.Equal("/mijn/profiel", (await visitor.Submit("Log in")).Url.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/mijn")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mijn")]
    public async Task The_way_back_never_leads_to_another_site(string path)
    {
        var person = await site.AddProfessional(password: Good);
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen?terug=" + Uri.EscapeDataString(path));
        var answer = await visitor.Submit("Log in", ("Input.Email", person.Account.Email!), ("Input.Password", Good));
        Assert.Equal(("localhost", "/mijn"), (answer.Url.Host, answer.Url.AbsolutePath));

        using var mailed = site.Visitor();
        await mailed.Get("/inloggen?terug=" + Uri.EscapeDataString(path));
        await mailed.Submit("Stuur mij een inloglink", ("Input.Email", person.Account.Email!));
        Assert.EndsWith("?terug=%2Fmijn", (await site.LastMailTo(person.Account.Email!)).Link(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Vul je werkadres in.")]
    [InlineData("geen adres", "Dit is geen mailadres.")]
    public async Task What_is_wrong_with_the_address_is_said_beside_the_field(string typed, string words)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        var answer = await visitor.Submit("Stuur mij een inloglink", ("Input.Email", typed));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Page.QuerySelector("#Input_Email-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_code_waiting_is_sent_to_ask_for_one()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/inloggen/code");
        Assert.Equal("/inloggen", answer.Url.AbsolutePath);
        Assert.Contains("verlopen", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_mail_to_sign_in_is_sent_only_hashes_of_its_code_and_link_are_stored()
    {
        var person = await site.AddProfessional();
        var before = await DatabaseDump.Of(site);
        using var visitor = await AsksForCode(person.Account.Email!);
        await NoSecretOf(await site.LastMailTo(person.Account.Email!), before);
        var stored = await site.InDatabase(db => db.SignInCodes.SingleAsync(c => c.AccountId == person.Id));
        Assert.Equal((64, 64), (stored.CodeHash.Length, stored.LinkHash.Length));
    }

    [Fact]
    public async Task Once_the_mail_to_sign_up_is_sent_only_hashes_of_its_code_and_link_are_stored()
    {
        var before = await DatabaseDump.Of(site);
        using var visitor = site.Visitor();
        await visitor.FillsInEverything("hash.proef@ede.nl");
        await NoSecretOf(await site.LastMailTo("hash.proef@ede.nl"), before);
    }

    // Only what is new: among the numbers that were there before, six digits may well be found.
    private async Task NoSecretOf(MimeMessage mail, string before)
    {
        var (code, word) = (mail.Code(), mail.Link().Split('?')[0].Split('/')[^1]);
        Assert.Equal(6, code.Length);
        Assert.True(word.Length > 20, word);
        var known = before.Split('\n').ToHashSet();
        var added = (await DatabaseDump.Of(site)).Split('\n').Where(value => !known.Contains(value)).ToList();
        Assert.NotEmpty(added);
        Assert.DoesNotContain(added, value => value.Contains(code, StringComparison.Ordinal) || value.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_what_the_browser_kept()
    {
        var person = await site.AddProfessional();
        using var visitor = await site.SignedIn(person.Id);
        await visitor.Get("/mijn/account");
        var answer = await visitor.Submit("Uitloggen");
        Assert.Equal("Je bent uitgelogd", answer.Heading);
        Assert.Contains("\"cookies\"", answer.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal("/inloggen", (await visitor.Get("/mijn/account")).Url.AbsolutePath);
    }

    private async Task<TestVisitor> AsksForCode(string email)
    {
        var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        await visitor.Submit("Stuur mij een inloglink", ("Input.Email", email));
        return visitor;
    }

    private async Task<string> LinkFor(string email, string back)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen?terug=" + Uri.EscapeDataString(back));
        await visitor.Submit("Stuur mij een inloglink", ("Input.Email", email));
        return (await site.LastMailTo(email)).Link();
    }

    private async Task<string> WrongPassword(string email)
    {
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        var answer = await visitor.Submit("Log in", ("Input.Email", email), ("Input.Password", "helemaal verkeerd"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        return answer.Text;
    }
}
