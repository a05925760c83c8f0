using Microsoft.AspNetCore.Html;

namespace GemeenteVanNu.Design;

/// <summary>Small pictures beside words; hidden from assistive technology, because the words say it.</summary>
internal static class Icon
{
    public static readonly HtmlString Error = Draw("<path d=\"M12 2 21 7v10l-9 5-9-5V7Z\"/><path d=\"M12 7v6m0 3.5v.01\"/>");
    public static readonly HtmlString Check = Draw("<path d=\"m5 12.5 4.5 4.5L19 7\"/>");
    public static readonly HtmlString Plus = Draw("<path d=\"M12 5v14M5 12h14\"/>");
    public static readonly HtmlString Minus = Draw("<path d=\"M5 12h14\"/>");
    public static readonly HtmlString Cross = Draw("<path d=\"m6 6 12 12M18 6 6 18\"/>");
    public static readonly HtmlString Bolt = Draw("<path d=\"M13 3 5 14h6l-1 7 8-11h-6Z\"/>");
    public static readonly HtmlString Drain = Draw("<path d=\"M4 8h14v8H4Zm14 2.5h2.5v3H18M7 11v2\"/>");
    public static readonly HtmlString Clock = Draw("<path d=\"M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v5l3.5 2\"/>");
    public static readonly HtmlString Hexagon = Draw("<path d=\"M12 2 21 7v10l-9 5-9-5V7Z\"/>");

    private static HtmlString Draw(string paths) => new(
        "<svg class=\"gvn-icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">"
        + paths + "</svg>");
}
