using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GemeenteVanNu.Design;

/// <summary>What every field has: a property it asks, a label, a hint, and whether it may be left empty.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property that is asked.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The label or question; by default the property's Display(Name).</summary>
    public string? Label { get; set; }

    /// <summary>Explanation between the label and what is filled in; by default the property's Display(Description). Child content, when there is any, wins.</summary>
    public string? Hint { get; set; }

    /// <summary>Overrules what the property says about being optional.</summary>
    public bool? Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The field as it stands: its value, its errors, its words.</summary>
    private protected async Task<Field> Read(TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return new Field(For, ViewContext)
        {
            Label = Label,
            Hint = Hint,
            Optional = Optional,
            HintContent = content.IsEmptyOrWhiteSpace ? null : content,
        };
    }
}
