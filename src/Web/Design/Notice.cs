using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GemeenteVanNu.Design;

/// <summary>A next step that goes with a notice.</summary>
public sealed record NoticeLink(string Url, string Label);

/// <summary>What just happened, shown once on the next page, with a way back or a way on where there is one.</summary>
public sealed record Notice(string Text, string? UndoUrl = null, string? UndoLabel = null, NoticeLink? Link = null)
{
    public void Write(ITempDataDictionary kept)
    {
        kept["notice"] = Text;
        kept["notice-undo-url"] = UndoUrl;
        kept["notice-undo-label"] = UndoLabel;
        kept["notice-link-url"] = Link?.Url;
        kept["notice-link-label"] = Link?.Label;
    }

    public static Notice? Read(ITempDataDictionary kept) =>
        kept["notice"] is string text
            ? new(text, kept["notice-undo-url"] as string, kept["notice-undo-label"] as string, ReadLink(kept))
            : null;

    private static NoticeLink? ReadLink(ITempDataDictionary kept) =>
        kept["notice-link-url"] is string url && kept["notice-link-label"] is string label ? new(url, label) : null;
}
