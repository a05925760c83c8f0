using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GemeenteVanNu.Design;

/// <summary>Short ways to write the elements that tag helpers emit; every text is encoded.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, string? classes, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (classes is not null)
        {
            tag.Attributes["class"] = classes;
        }

        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    public static TagBuilder Div(string classes, params IHtmlContent[] children) => Tag("div", classes).Holding(children);

    public static TagBuilder Input(string type, string classes)
    {
        var input = Tag("input", classes).With("type", type);
        input.TagRenderMode = TagRenderMode.StartTag;
        return input;
    }

    public static TagBuilder Hidden(string text) => Tag("span", "gvn-visually-hidden", text);

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, bool present) =>
        present ? tag.With(attribute, attribute) : tag;

    public static TagBuilder Saying(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder Holding(this TagBuilder tag, params IHtmlContent[] children)
    {
        foreach (var child in children)
        {
            tag.InnerHtml.AppendHtml(child);
        }

        return tag;
    }
}
