using GemeenteVanNu.Design;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed class PickerTagHelperTests
{
    private readonly Rendering page = new(new Input());

    [Fact]
    public async Task Each_hexagon_is_a_group_of_three_radio_buttons_with_words()
    {
        var html = await Rendering.Html(new EnergyPickerTagHelper
        {
            For = page.For("Energy"),
            Activities = [new("buiten-werken", "buiten werken")],
            Label = "Waar krijg je energie van?",
            ViewContext = page.View,
        });

        var drawn = html.Replace(Svg("M12 5v14M5 12h14"), "[plus]", StringComparison.Ordinal).Replace(Svg("M5 12h14"), "[min]", StringComparison.Ordinal);
        Assert.Contains(
            Rendering.OneLine("""
                <fieldset class="gvn-hexagon">
                <legend class="gvn-hexagon__verb">buiten werken</legend>
                <input class="gvn-hexagon__input gvn-hexagon__input--neutral" id="Energy" name="Energy[buiten-werken]" type="radio" value="Neutral">
                <label class="gvn-hexagon__answer gvn-hexagon__answer--neutral" for="Energy">
                <span>geen van beide</span>
                </label>
                <input checked="checked" class="gvn-hexagon__input gvn-hexagon__input--gives" id="Energy_buiten-werken_-Gives" name="Energy[buiten-werken]" type="radio" value="Gives">
                <label class="gvn-hexagon__answer gvn-hexagon__answer--gives" for="Energy_buiten-werken_-Gives">[plus]<span>geeft energie</span>
                </label>
                <input class="gvn-hexagon__input gvn-hexagon__input--costs" id="Energy_buiten-werken_-Costs" name="Energy[buiten-werken]" type="radio" value="Costs">
                <label class="gvn-hexagon__answer gvn-hexagon__answer--costs" for="Energy_buiten-werken_-Costs">[min]<span>kost energie</span>
                </label>
                </fieldset>
                """),
            drawn,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hexagon_comes_back_as_it_was_left()
    {
        page.ModelState.SetModelValue("Energy[buiten-werken]", "Costs", "Costs");

        var html = await Rendering.Html(new EnergyPickerTagHelper { For = page.For("Energy"), Activities = [new("buiten-werken", "buiten werken")], ViewContext = page.View });

        Assert.Contains("""<input checked="checked" class="gvn-hexagon__input gvn-hexagon__input--costs" """, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_and_suggested_expertise_are_check_boxes_and_none_is_shown_twice()
    {
        var html = await Rendering.Html(new ExpertisePickerTagHelper
        {
            For = page.For("Expertise"),
            Chosen = [new("wmo", "Maatschappelijke ondersteuning", "Wmo")],
            Suggestions = [new("wmo", "Maatschappelijke ondersteuning"), new("bag", "Basisregistratie adressen en gebouwen", "BAG")],
            SearchHandler = "Search",
            ViewContext = page.View,
        });

        Assert.Equal(1, html.Split("""value="wmo" """.TrimEnd()).Length - 1);
        Assert.Contains("""<input checked="checked" class="gvn-chip__input" id="Expertise-wmo" name="Expertise" type="checkbox" value="wmo">""", html, StringComparison.Ordinal);
        Assert.Contains("""<input class="gvn-chip__input" id="Expertise-bag" name="Expertise" type="checkbox" value="bag">""", html, StringComparison.Ordinal);
        Assert.Contains("""<label class="utrecht-form-label gvn-expertise__label" for="Expertise">Typ een woord</label>""", html, StringComparison.Ordinal);
        Assert.Contains("""<button class="nl-button nl-button--secondary" formaction="?handler=Search" type="submit">Zoek</button>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_a_script_shows_what_was_found_or_says_that_nothing_was()
    {
        var picker = new ExpertisePickerTagHelper { For = page.For("Expertise"), Word = "afkoppelen", Found = [new("riolering", "Riolering")], ViewContext = page.View };
        Assert.Contains("Gevonden voor “afkoppelen”", await Rendering.Html(picker), StringComparison.Ordinal);

        picker.Found = [];
        Assert.Contains("Niets nieuws gevonden voor “afkoppelen”.", await Rendering.Html(picker), StringComparison.Ordinal);
    }

    private static string Svg(string path) =>
        $"""<svg class="gvn-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="{path}"/></svg>""";

    private sealed record Input
    {
        public Dictionary<string, EnergyAnswer> Energy { get; init; } = new() { ["buiten-werken"] = EnergyAnswer.Gives };

        public List<string> Expertise { get; init; } = ["wmo"];
    }
}
