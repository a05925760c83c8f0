using GemeenteVanNu.Design;
using Microsoft.AspNetCore.Http;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed class ListTagHelperTests
{
    private readonly Rendering page = new(new object());

    [Fact]
    public async Task Reasons_are_a_list_of_words_with_a_mark()
    {
        var html = await Rendering.Html(new ReasonListTagHelper { Reasons = [new("je weet veel van Wmo", ReasonMark.Strong), new("pionieren", ReasonMark.Energy)] });

        Assert.Equal(
            Rendering.OneLine("""
                <ul aria-label="Waarom dit bij je past" class="gvn-reasons">
                <li class="gvn-reason gvn-reason--strong">je weet veel van Wmo</li>
                <li class="gvn-reason gvn-reason--energy">pionieren</li>
                </ul>
                """),
            html);
        Assert.Equal("", await Rendering.Html(new ReasonListTagHelper { Reasons = [] }));
    }

    [Fact]
    public async Task Page_links_keep_the_question_and_mark_the_current_page()
    {
        page.View.HttpContext.Request.Path = "/opgaven";
        page.View.HttpContext.Request.QueryString = new QueryString("?zoek=wonen&pagina=2");

        var html = await Rendering.Html(new PageLinksTagHelper { Current = 2, Total = 9, ViewContext = page.View });

        Assert.Equal(
            Rendering.OneLine("""
                <nav aria-label="Pagina's" class="utrecht-pagination gvn-paging">
                <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev" href="/opgaven?zoek=wonen" rel="prev">Vorige</a>
                <a class="utrecht-pagination__page-link" href="/opgaven?zoek=wonen"><span class="gvn-visually-hidden">Pagina </span><span>1</span></a>
                <a aria-current="page" class="utrecht-pagination__page-link utrecht-pagination__page-link--current" href="/opgaven?zoek=wonen&amp;pagina=2"><span class="gvn-visually-hidden">Pagina </span><span>2</span></a>
                <a class="utrecht-pagination__page-link" href="/opgaven?zoek=wonen&amp;pagina=3"><span class="gvn-visually-hidden">Pagina </span><span>3</span></a>
                <span class="gvn-paging__gap">…</span>
                <a class="utrecht-pagination__page-link" href="/opgaven?zoek=wonen&amp;pagina=9"><span class="gvn-visually-hidden">Pagina </span><span>9</span></a>
                <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next" href="/opgaven?zoek=wonen&amp;pagina=3" rel="next">Volgende</a>
                </nav>
                """),
            html.Replace("&#x27;", "'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_page_needs_no_links() =>
        Assert.Equal("", await Rendering.Html(new PageLinksTagHelper { Current = 1, Total = 1, ViewContext = page.View }));

    [Fact]
    public async Task A_step_is_said_in_words_and_shown_in_tiles()
    {
        var html = await Rendering.Html(new StepIndicatorTagHelper { Current = 2, Total = 3 });

        Assert.Equal(
            Rendering.OneLine("""
                <p class="gvn-step">
                <span aria-hidden="true" class="gvn-step__tiles">
                <span class="gvn-step__tile gvn-step__tile--done"></span>
                <span class="gvn-step__tile gvn-step__tile--current"></span>
                <span class="gvn-step__tile"></span>
                </span>
                <span>Stap 2 van 3</span>
                </p>
                """),
            html);
    }

    [Fact]
    public async Task A_badge_has_an_icon_before_its_words()
    {
        var html = await Rendering.Html(new StatusBadgeTagHelper { Kind = BadgeKind.Done });

        Assert.StartsWith("""<span class="nl-data-badge gvn-badge gvn-badge--done"><svg class="gvn-icon" """, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var html = await Rendering.Html(new EmptyStateTagHelper { Title = "Nog geen reacties", Level = 3 }, "<p>Nodig iemand uit.</p>");

        Assert.Equal("""<div class="gvn-empty"><h3 class="gvn-empty__title">Nog geen reacties</h3><div class="gvn-empty__text gvn-flow"><p>Nodig iemand uit.</p></div></div>""", html);
    }

    [Fact]
    public async Task A_fact_that_can_be_changed_has_a_link_that_says_which()
    {
        var html = await Rendering.Html(new DataItemTagHelper { Key = "Functie", ChangeUrl = "/mijn/profiel" }, "Projectleider");

        Assert.Equal(
            """<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">Functie</dt><dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">Projectleider</dd><dd class="gvn-data__change"><a class="nl-link" href="/mijn/profiel">Pas aan<span class="gvn-visually-hidden">: Functie</span></a></dd></div>""",
            html);
    }
}
