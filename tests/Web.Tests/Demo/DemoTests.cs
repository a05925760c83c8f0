using System.Net;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Demo;

public sealed class DemoTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Without_demo_people_it_says_how_to_get_them()
    {
        using var visitor = site.Visitor();
        Assert.Contains("./dev run", (await visitor.Get("/demo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_was_sent_can_be_read_newest_first_with_links_that_work()
    {
        var person = await site.AddProfessional();
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        await visitor.Submit("Stuur mij een inloglink", ("Input.Email", person.Account.Email!));
        var mail = await site.LastMailTo(person.Account.Email!);
        await visitor.Get("/demo/mail");
        var newest = visitor.Current.Page.QuerySelector("main h2 a")!;
        Assert.Equal("Inloggen bij De Gemeente van Nu", newest.TextContent);
        await visitor.Get(newest.GetAttribute("href")!);
        Assert.Contains(mail.Code(), visitor.Current.Text, StringComparison.Ordinal);
        await visitor.Get(new Uri(visitor.Current.Page.QuerySelector(".gvn-letter a")!.GetAttribute("href")!).PathAndQuery);
        Assert.Equal("Welkom terug", visitor.Current.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/demo/mail/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Only_people_of_the_demo_country_can_be_signed_in_as()
    {
        var steward = await site.AddSteward();
        using var visitor = site.Visitor();
        await visitor.Get("/inloggen");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo", ("role", "Steward"))).Status);
        Assert.Equal("/inloggen", (await visitor.Get("/mijn/account")).Url.AbsolutePath);
        Assert.NotNull(steward);
    }
}

/// <summary>A site with demo people of its own making.</summary>
public sealed class DemoSignInTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("professional", "Piet")]
    [InlineData("trekker", "Truus")]
    [InlineData("coördinator", "Cor")]
    [InlineData("beheerder", "Bea")]
    public async Task One_press_signs_in_as_someone_with_that_role(string role, string name)
    {
        await MakePeople();
        using var visitor = site.Visitor();
        await visitor.Get("/demo");
        await visitor.Submit($"Log in als {role}");
        await visitor.Get("/nietbestaand");
        Assert.Contains(name, visitor.Current.Text, StringComparison.Ordinal);
    }

    private async Task MakePeople()
    {
        if (await site.InDatabase(db => db.Professionals.AnyAsync()))
        {
            return;
        }

        var cor = await site.AddProfessional(name: "Cor");
        var bea = await site.AddProfessional(name: "Bea");
        var truus = await site.AddProfessional(name: "Truus");
        await site.AddProfessional(name: "Piet");
        await site.AddOpgave(owner: truus.Id);
        await site.Grant(cor.Id, Role.Coordinator, TestData.Ede);
        await site.Grant(bea.Id, Role.Steward);
        await site.InDatabase(async db =>
        {
            await db.Users.ExecuteUpdateAsync(s => s.SetProperty(a => a.IsDemo, true));
            await db.Professionals.ExecuteUpdateAsync(s => s.SetProperty(p => p.IsDemo, true));
            await db.Opgaven.ExecuteUpdateAsync(s => s.SetProperty(o => o.IsDemo, true));
        });
    }
}

public sealed class DemoInProductionTests(ProductionSite site) : IClassFixture<ProductionSite>
{
    [Theory]
    [InlineData("/demo")]
    [InlineData("/demo/mail")]
    [InlineData("/demo/mail/01890000-0000-7000-8000-000000000000")]
    public async Task In_production_the_demo_is_not_there(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
        await visitor.Get("/inloggen");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post(path, ("role", "Steward"))).Status);
    }
}
