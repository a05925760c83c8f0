using System.ComponentModel.DataAnnotations;
using GemeenteVanNu.Design;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed class FormTagHelperTests
{
    private readonly Rendering page = new(new Input { Email = "noor@ede.nl", Story = "Een & twee", Visible = "all", Days = ["ma", "vr"], Remote = true });

    [Fact]
    public async Task A_field_has_its_label_above_it_and_its_hint_between()
    {
        var html = await Rendering.Html(new FormFieldTagHelper { For = page.For("Email"), ViewContext = page.View });

        Assert.Equal(
            Rendering.OneLine("""
                <div class="utrecht-form-field utrecht-form-field--text">
                <div class="utrecht-form-field__label">
                <label class="utrecht-form-label" for="Email">Wat is je werkadres?</label>
                </div>
                <div class="utrecht-form-field__description utrecht-form-field-description" id="Email-hint">We sturen een code.</div>
                <div class="utrecht-form-field__input">
                <input aria-describedby="Email-hint" aria-required="true" autocomplete="email" class="utrecht-textbox utrecht-textbox--html-input" id="Email" name="Email" spellcheck="false" type="email" value="noor@ede.nl">
                </div>
                </div>
                """),
            html);
    }

    [Fact]
    public async Task A_refused_field_keeps_what_was_typed_and_says_what_is_wrong_beside_it()
    {
        page.Refused("Email", "noor@", "Dit is geen mailadres.");

        var html = await Rendering.Html(new FormFieldTagHelper { For = page.For("Email"), ViewContext = page.View });

        Assert.Contains("utrecht-form-field--invalid", html, StringComparison.Ordinal);
        Assert.Contains("""aria-describedby="Email-hint Email-error" aria-invalid="true" aria-required="true" """, html, StringComparison.Ordinal);
        Assert.Contains("""<span class="gvn-visually-hidden">Fout: </span><span>Dit is geen mailadres.</span>""", html, StringComparison.Ordinal);
        Assert.Contains("value=\"noor@\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_optional_field_says_so_in_words_and_is_not_required()
    {
        var html = await Rendering.Html(new FormFieldTagHelper { For = page.For("Hours"), ViewContext = page.View });

        Assert.Contains("""Uren per week<span class="gvn-optional"> (niet verplicht)</span>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-required", html, StringComparison.Ordinal);
        Assert.Contains("""inputmode="numeric" name="Hours" type="text" """, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        page.Refused("Password", "geheim", "Te kort.");

        var html = await Rendering.Html(
            new FormFieldTagHelper { For = page.For("Password"), ViewContext = page.View }, "", ("autocomplete", "new-password"));

        Assert.DoesNotContain("geheim", html, StringComparison.Ordinal);
        Assert.Contains("""autocomplete="new-password" """, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_limit_is_said_in_words_and_never_enforced_while_typing()
    {
        var html = await Rendering.Html(new FormFieldTagHelper { For = page.For("Title"), ViewContext = page.View });

        Assert.Contains("Maximaal 60 tekens.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("maxlength", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_area_shows_its_limit_and_encodes_its_text()
    {
        var html = await Rendering.Html(new TextAreaTagHelper { For = page.For("Story"), Rows = 8, ViewContext = page.View });

        Assert.Equal(
            Rendering.OneLine("""
                <div class="utrecht-form-field utrecht-form-field--textarea">
                <div class="utrecht-form-field__label">
                <label class="utrecht-form-label" for="Story">Wat speelt er?</label>
                </div>
                <div class="utrecht-form-field__input">
                """) + "<textarea aria-describedby=\"Story-count\" aria-required=\"true\" class=\"utrecht-textarea utrecht-textarea--html-textarea\" id=\"Story\" name=\"Story\" rows=\"8\">\nEen &amp; twee</textarea>"
            + """</div><p class="gvn-count" data-count-for="Story" data-count-limit="2000" id="Story-count">Maximaal 2.000 tekens.</p></div>""",
            html);
    }

    [Fact]
    public async Task A_select_marks_what_is_chosen_and_groups_what_belongs_together()
    {
        var html = await Rendering.Html(new SelectFieldTagHelper
        {
            For = page.For("Visible"),
            Items = [new("none", "Niemand"), new("all", "Alle gemeenten", Group: "Ruim")],
            Empty = "Kies",
            ViewContext = page.View,
        });

        Assert.Contains(
            """<option value="">Kies</option><option value="none">Niemand</option><optgroup label="Ruim"><option selected="selected" value="all">Alle gemeenten</option></optgroup></select>""",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Radio_buttons_stand_in_a_fieldset_with_a_description_each()
    {
        var html = await Rendering.Html(new ChoiceGroupTagHelper
        {
            For = page.For("Visible"),
            Items = [new("none", "Niemand", "Je zoekt zelf."), new("all", "Alle gemeenten")],
            ViewContext = page.View,
        });

        Assert.Equal(
            Rendering.OneLine("""
                <div class="utrecht-form-fieldset">
                <fieldset aria-required="true" class="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset" role="radiogroup">
                <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
                <span>Wie mag jou vinden?</span>
                </legend>
                <div class="utrecht-form-field utrecht-form-field--radio gvn-option">
                <div class="utrecht-form-field__label">
                <label class="utrecht-form-label utrecht-form-label--radio" for="Visible">
                <input aria-describedby="Visible-description" class="utrecht-form-field__input utrecht-radio-button utrecht-radio-button--html-input" id="Visible" name="Visible" type="radio" value="none">
                <span>Niemand</span>
                </label>
                </div>
                <div class="utrecht-form-field__description utrecht-form-field-description" id="Visible-description">Je zoekt zelf.</div>
                </div>
                <div class="utrecht-form-field utrecht-form-field--radio gvn-option">
                <div class="utrecht-form-field__label">
                <label class="utrecht-form-label utrecht-form-label--radio" for="Visible_2">
                <input checked="checked" class="utrecht-form-field__input utrecht-radio-button utrecht-radio-button--html-input" id="Visible_2" name="Visible" type="radio" value="all">
                <span>Alle gemeenten</span>
                </label>
                </div>
                </div>
                </fieldset>
                </div>
                """),
            html);
    }

    [Fact]
    public async Task Check_boxes_keep_what_was_ticked()
    {
        var html = await Rendering.Html(new ChoiceGroupTagHelper
        {
            For = page.For("Days"),
            Type = "checkbox",
            Items = [new("ma", "maandag"), new("di", "dinsdag"), new("vr", "vrijdag")],
            ViewContext = page.View,
        });

        Assert.Equal(2, html.Split("checked=\"checked\"").Length - 1);
        Assert.DoesNotContain("radiogroup", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unticked_check_box_still_posts_that_it_was_there()
    {
        var html = await Rendering.Html(new CheckboxFieldTagHelper { For = page.For("Remote"), ViewContext = page.View });

        Assert.Contains("""<input checked="checked" class="utrecht-form-field__input utrecht-checkbox utrecht-checkbox--html-input" id="Remote" name="Remote" type="checkbox" value="true">""", html, StringComparison.Ordinal);
        Assert.Contains("""<input class="gvn-unticked" hidden="hidden" name="Remote" type="hidden" value="false">""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_names_every_error_and_links_to_its_field()
    {
        page.Refused("Email", "x", "Dit is geen mailadres.");
        page.ModelState.AddModelError("", "Iemand paste dit net aan.");

        var html = await Rendering.Html(new ErrorSummaryTagHelper { ViewContext = page.View });

        Assert.Equal(
            Rendering.OneLine("""
                <div aria-labelledby="foutmeldingen" class="utrecht-alert utrecht-alert--error gvn-error-summary" data-error-summary="" role="group" tabindex="-1">
                <div class="utrecht-alert__content">
                <div class="utrecht-alert__message">
                <h2 class="gvn-error-summary__title" id="foutmeldingen">Er zijn 2 foutmeldingen</h2>
                <ul class="gvn-error-summary__list">
                <li>
                <span>Iemand paste dit net aan.</span>
                </li>
                <li>
                <a class="nl-link" href="#Email">Dit is geen mailadres.</a>
                </li>
                </ul>
                </div>
                </div>
                </div>
                """),
            html);
    }

    [Fact]
    public async Task One_error_is_counted_as_one_and_none_shows_nothing()
    {
        Assert.Equal("", await Rendering.Html(new ErrorSummaryTagHelper { ViewContext = page.View }));

        page.Refused("Email", "x", "Dit is geen mailadres.");

        Assert.Contains(">Er is 1 foutmelding<", await Rendering.Html(new ErrorSummaryTagHelper { ViewContext = page.View }), StringComparison.Ordinal);
    }

    private sealed record Input
    {
        [Display(Name = "Wat is je werkadres?", Description = "We sturen een code."), DataType(DataType.EmailAddress)]
        public required string Email { get; init; }

        [Display(Name = "Wachtwoord"), DataType(DataType.Password)]
        public string? Password { get; init; }

        [Display(Name = "Titel"), StringLength(60)]
        public string Title { get; init; } = "";

        [Display(Name = "Uren per week")]
        public int? Hours { get; init; }

        [Display(Name = "Wat speelt er?"), StringLength(2000)]
        public required string Story { get; init; }

        [Display(Name = "Wie mag jou vinden?")]
        public required string Visible { get; init; }

        [Display(Name = "Dagen")]
        public List<string> Days { get; init; } = [];

        [Display(Name = "Ook op afstand")]
        public bool Remote { get; init; }
    }
}
