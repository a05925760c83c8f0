using System.Net;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.Opgaven;

/// <summary>Four opgaven that differ in everything one can filter on, and 25 about trees for the pages.</summary>
public sealed class ListedCountry : TestSite, IAsyncLifetime
{
    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await this.AddOpgave(title: "Sparren over parkeren", theme: "verkeer", summary: "Over parkeren.", story: "Parkeren.", endsOn: new(2026, 2, 1),
            contributions: TestData.Wanted(form: Involvement.Sparring, hours: 1, remote: true));
        await this.AddOpgave(municipality: TestData.Zwolle, title: "Detachering voor parkeren", theme: "verkeer", summary: "Over parkeren.", story: "Parkeren.", endsOn: new(2026, 9, 1),
            contributions: TestData.Wanted(form: Involvement.Secondment, hours: 24));
        await this.AddOpgave(title: "Afgerond parkeren", theme: "verkeer", summary: "Over parkeren.", story: "Parkeren.", status: OpgaveStatus.Completed);
        await this.AddOpgave(title: "Onzichtbaar parkeren", theme: "verkeer", status: OpgaveStatus.Draft);
        await this.AddOpgave(title: "Teruggetrokken parkeren", theme: "verkeer", status: OpgaveStatus.Withdrawn);
        var owner = await this.AddProfessional();
        for (var number = 1; number <= 25; number++)
        {
            await this.AddOpgave(owner.Id, theme: "openbare-ruimte", title: $"Bomen planten {number}", summary: "Bomen.", story: "Bomen.");
        }
    }
}

public sealed class OpgavenListTests(ListedCountry site) : IClassFixture<ListedCountry>
{
    [Theory]
    [InlineData("/opgaven?zoek=parkeren", "Afgerond parkeren", "Detachering voor parkeren", "Sparren over parkeren")]
    [InlineData("/opgaven?thema=verkeer", "Afgerond parkeren", "Detachering voor parkeren", "Sparren over parkeren")]
    [InlineData("/opgaven?thema=verkeer&vorm=sparren", "Sparren over parkeren")]
    [InlineData("/opgaven?thema=verkeer&vorm=sparren&vorm=detachering", "Detachering voor parkeren", "Sparren over parkeren")]
    [InlineData("/opgaven?thema=verkeer&provincie=overijssel", "Detachering voor parkeren")]
    [InlineData("/opgaven?gemeente=zwolle", "Detachering voor parkeren")]
    [InlineData("/opgaven?thema=verkeer&uren=17-24", "Detachering voor parkeren")]
    [InlineData("/opgaven?thema=verkeer&op-afstand=ja", "Sparren over parkeren")]
    [InlineData("/opgaven?thema=verkeer&status=afgerond", "Afgerond parkeren")]
    [InlineData("/opgaven?thema=verkeer&status=open&volgorde=loopt-af", "Detachering voor parkeren", "Sparren over parkeren")]
    public async Task A_filter_gives_what_it_says(string path, params string[] titles)
    {
        using var visitor = site.Visitor();
        Assert.Equal(titles, Titles(await visitor.Get(path)).Order());
    }

    [Fact]
    public async Task The_order_is_the_readers_choice()
    {
        using var visitor = site.Visitor();
        Assert.Equal("Sparren over parkeren", Titles(await visitor.Get("/opgaven?thema=verkeer&status=open&volgorde=loopt-af"))[0]);
        using var fromZwolle = await site.SignedIn((await site.AddProfessional(TestData.Zwolle)).Id);
        var nearest = await fromZwolle.Get("/opgaven?volgorde=dichtbij");
        Assert.Equal("Detachering voor parkeren", Titles(nearest)[0]);
        Assert.Contains("jouw gemeente", nearest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_value_says_how_many_it_gives_and_the_form_keeps_the_choice()
    {
        using var visitor = site.Visitor();
        var list = await visitor.Get("/opgaven?thema=verkeer");
        Assert.Contains("3 opgaven", list.Page.GetElementById("aantal")!.TextContent, StringComparison.Ordinal);
        var theme = list.Page.QuerySelector("input[name=thema][value=verkeer]")!;
        Assert.True(theme.HasAttribute("checked"));
        Assert.Contains("3", theme.ParentElement!.TextContent, StringComparison.Ordinal);
        var trees = list.Page.QuerySelector("input[name=thema][value=openbare-ruimte]")!;
        Assert.Contains("25", trees.ParentElement!.TextContent, StringComparison.Ordinal);
        var both = await visitor.Submit("Toon deze keuze", ("thema", "verkeer"), ("thema", "openbare-ruimte"));
        Assert.Contains("28 opgaven", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_filter_can_be_taken_away()
    {
        using var visitor = site.Visitor();
        var list = await visitor.Get("/opgaven?zoek=parkeren&thema=verkeer&vorm=sparren");
        var away = list.Page.QuerySelectorAll(".gvn-chosen__filter").Single(a => a.TextContent.Contains("sparren", StringComparison.Ordinal));
        Assert.Equal("/opgaven?zoek=parkeren&thema=verkeer", away.GetAttribute("href"));
    }

    [Fact]
    public async Task Long_lists_have_pages_and_a_page_too_far_leads_to_the_last()
    {
        using var visitor = site.Visitor();
        var first = await visitor.Get("/opgaven?thema=openbare-ruimte");
        Assert.Equal(20, Titles(first).Count);
        var second = await visitor.Get("/opgaven?thema=openbare-ruimte&pagina=2");
        Assert.Equal(5, Titles(second).Count);
        Assert.Empty(Titles(first).Intersect(Titles(second)));
        var tooFar = await visitor.Get("/opgaven?thema=openbare-ruimte&pagina=99");
        Assert.Equal("/opgaven?thema=openbare-ruimte&pagina=2", tooFar.Url.PathAndQuery);
    }

    [Fact]
    public async Task Nothing_is_never_the_answer()
    {
        using var visitor = site.Visitor();
        var list = await visitor.Get("/opgaven?zoek=parkeren&provincie=zeeland&vorm=sparren");
        Assert.Contains("Niets past helemaal bij je keuze.", list.Text, StringComparison.Ordinal);
        var wider = list.Page.QuerySelectorAll(".gvn-relax a").Single(a => a.TextContent == "Zoek je in heel Nederland?");
        Assert.Equal("/opgaven?zoek=parkeren&vorm=sparren", wider.GetAttribute("href"));
        Assert.Contains("Dan is het er 1.", wider.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Past niet helemaal: andere provincie.", list.Text, StringComparison.Ordinal);
        Assert.NotEmpty(Titles(list));
    }

    [Theory]
    [InlineData("/opgaven?thema=bestaat-niet&provincie=atlantis&vorm=vliegen&uren=0-999&status=geheim&gemeente=nergens&volgorde=raar&pagina=-4")]
    [InlineData("/opgaven?pagina=99999999999999999999&op-afstand=misschien&zoek=%F0%9F%98%80")]
    [InlineData("/opgaven?thema=&thema=&zoek=")]
    public async Task Values_that_do_not_exist_are_passed_over(string path)
    {
        using var visitor = site.Visitor();
        var list = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("28 opgaven", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typing_error_is_mended_in_the_list_as_well()
    {
        using var visitor = site.Visitor();
        var list = await visitor.Get("/opgaven?zoek=paarkeren");
        Assert.Equal(3, Titles(list).Count);
        Assert.Contains(list.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/opgaven?zoek=parkeren");
    }

    private static List<string> Titles(Answer answer) => [.. answer.Page.QuerySelectorAll(".gvn-entries h2").Select(h => h.TextContent)];
}
