using System.Net;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed class PageRulesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_wrong_form_comes_back_as_it_was_left_with_every_error_at_once()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/ontwerp");

        var answer = await visitor.Submit("Verder", ("Input.Name", "  Noor van Dijk "), ("Input.Email", "noor@"), ("Input.Hours", "veel"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var summary = answer.Page.QuerySelector("[data-error-summary]")!;
        Assert.Equal(5, summary.QuerySelectorAll("a").Length);
        Assert.Equal("Er zijn 5 foutmeldingen – Ontwerp – De Gemeente van Nu", answer.Page.Title);
        Assert.Contains("“veel” kunnen we niet lezen", summary.TextContent, StringComparison.Ordinal);
        Assert.Equal("noor@", answer.Page.GetElementById("Input_Email")!.GetAttribute("value"));
        Assert.All(summary.QuerySelectorAll("a"), link => Assert.NotNull(answer.Page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_refusal_is_said_above_the_form_and_answers_409()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/ontwerp");

        var answer = await visitor.Submit("Toon een weigering");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Deze opgave is al afgerond.", answer.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_somebody_else_keeps_what_was_typed()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/ontwerp");

        var answer = await visitor.Post("/ontwerp?handler=Overtaken", ("Input.Story", "Zo ver was ik"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Iemand paste dit net aan. Jouw tekst staat hieronder nog.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Zo ver was ik", answer.Page.GetElementById("Input_Story")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_shown_once_and_a_page_without_one_sets_no_cookie()
    {
        using var visitor = site.Visitor();
        var first = await visitor.Get("/ontwerp");
        Assert.DoesNotContain(Cookies(first), cookie => cookie.Contains("TempData", StringComparison.OrdinalIgnoreCase));

        var after = await visitor.Submit("Toon een melding");

        var notice = after.Page.QuerySelector(".gvn-notice")!;
        Assert.Equal("De opgave is afgerond.", notice.QuerySelector("p")!.TextContent);
        Assert.Equal("/ontwerp", notice.QuerySelector("form[method=post]")!.GetAttribute("action"));
        Assert.Null((await visitor.Get("/ontwerp")).Page.QuerySelector(".gvn-notice"));
    }

    [Fact]
    public async Task Expertise_can_be_found_without_a_script()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/ontwerp");

        var answer = await visitor.Submit("Zoek", ("zoekwoord", "riolering"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Input.Expertise", answer.Page.QuerySelector("input[value=gezocht]")!.GetAttribute("name"));
    }

    [Fact]
    public async Task Every_field_has_a_label_and_no_form_is_checked_by_the_browser()
    {
        using var visitor = site.Visitor();
        var page = (await visitor.Get("/ontwerp")).Page;

        var fields = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.True(form.HasAttribute("novalidate")));
        Assert.Empty(page.QuerySelectorAll("[placeholder], [required], [style], script:not([src])"));
    }

    private static IEnumerable<string> Cookies(Answer answer) =>
        answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
