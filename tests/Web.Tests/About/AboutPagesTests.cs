using System.Globalization;
using System.Net;
using GemeenteVanNu.Features.About;
using GemeenteVanNu.Matching;
using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.About;

public sealed class AboutPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/zo-werkt-het", "Zo werkt het")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/toegankelijkheid", "Toegankelijkheid")]
    [InlineData("/over", "Over De Gemeente van Nu")]
    public async Task Anyone_may_read_about_the_site_from_every_page(string path, string heading)
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get(path);
        Assert.Equal(heading, answer.Heading);
        Assert.NotNull(answer.Page.QuerySelector("meta[name=description]"));
        Assert.NotNull(answer.Page.QuerySelector($"footer a[href='{path}']"));
    }

    [Fact]
    public void Every_weight_has_words_of_its_own()
    {
        Assert.Equal(Weights.All.Length, Weights.All.Select(weight => weight.Dutch()).Distinct().Count());
        Assert.All(Weights.All, weight => Assert.NotEqual("", weight.Points()));
    }

    [Fact]
    public async Task The_page_about_matching_shows_every_weight_with_its_points()
    {
        using var visitor = site.Visitor();
        var rows = (await visitor.Get("/zo-werkt-het")).Page.QuerySelectorAll("main .gvn-weights tbody tr");
        Assert.Equal(
            Weights.All.Select(weight => (weight.Dutch(), weight.Points())),
            rows.Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td.gvn-numeric")!.TextContent)));
    }

    [Fact]
    public async Task The_page_about_matching_shows_every_condition_group_order_and_change_of_all_four_questions()
    {
        using var visitor = site.Visitor();
        var items = (await visitor.Get("/zo-werkt-het")).Page.QuerySelectorAll("main li").Select(item => item.TextContent).ToList();
        var (groups, changes) = (RuleWords.Groups.Select(group => group.Dutch()).ToList(), Enum.GetValues<ChangeKind>());
        Assert.All(RuleWords.OpgavenConditions, condition => Assert.Contains(condition.ForYou(), items));
        Assert.All(RuleWords.PeopleConditions, condition => Assert.Contains(condition.About(), items));
        Assert.All(RuleWords.Filters, condition => Assert.Contains(condition.AsFilter(), items));
        Assert.All(groups, group => Assert.Contains($"{group.Name}: {group.Meaning}.", items));
        Assert.All(Enum.GetValues<PeopleSort>(), sort => Assert.Contains(sort.Dutch(), items));
        Assert.All(Enum.GetValues<OpgaveSort>(), sort => Assert.Contains(sort.Dutch(), items));
        Assert.All(changes, change => Assert.Contains(change.Dutch(), items));
    }

    [Fact]
    public void Every_condition_of_the_rules_belongs_to_a_question_on_the_page() => Assert.Equal(
        Enum.GetValues<ConditionKind>().Order(), RuleWords.OpgavenConditions.Concat(RuleWords.PeopleConditions).Concat(RuleWords.Filters).Distinct().Order());

    [Fact]
    public void The_parts_of_likeness_on_the_page_are_those_of_the_rules()
    {
        var terms = TermVector.From([1, 2, 3]);
        var opgave = new Matching.Opgave { Id = Guid.CreateVersion7(), Municipality = 1, Theme = 2, TaskField = 3, PublishedOn = new DateOnly(2026, 1, 1), Terms = terms, Concepts = [4] };
        var matcher = new Matcher(new World(ConceptTree.Empty, Atlas.Empty, TermStatistics.None).With(opgave), new DateOnly(2026, 1, 5));
        LikenessQuery[] parts = [new() { Terms = terms }, new() { Concepts = [4] }, new() { Theme = 2 }, new() { TaskField = 3 }];
        Assert.Equal(RuleWords.Likeness.Select(part => part.Points), parts.Select(part => matcher.OpgavenLike(part).Items.Single().Likeness));
    }

    [Fact]
    public async Task The_security_contact_stands_where_the_standard_says_and_expires_within_a_year()
    {
        using var visitor = site.Visitor();
        var response = await visitor.GetRaw("/.well-known/security.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var fields = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line.Split(": ", 2)[0], line => line.Split(": ", 2)[1]);
        Assert.True(Uri.TryCreate(fields["Contact"].Single(), UriKind.Absolute, out var contact) && contact.Scheme is "mailto" or "https");
        Assert.Equal("http://localhost/.well-known/security.txt", fields["Canonical"].Single());
        var expires = DateTime.Parse(fields["Expires"].Single(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.InRange(expires, site.Clock.Now.AddMonths(10), site.Clock.Now.AddYears(1).AddDays(-1));
    }

    [Fact]
    public async Task The_accessibility_statement_is_honest_and_says_where_to_complain()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/toegankelijkheid");
        Assert.Contains("nog geen onderzoek", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href^='mailto:']"));
        Assert.DoesNotContain("In het register", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_about_the_site_sets_no_cookie()
    {
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/zo-werkt-het", "/privacy", "/toegankelijkheid", "/over", "/gemeenten", "/gemeenten/ede" })
        {
            var response = await visitor.GetRaw(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"), path);
        }
    }
}
