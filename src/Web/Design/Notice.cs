using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GemeenteVanNu.Design;

/// <summary>What just happened, shown once on the next page, with a way back where there is one.</summary>
public sealed record Notice(string Text, string? UndoUrl = null, string? UndoLabel = null)
{
    public void Write(ITempDataDictionary kept)
    {
        kept["notice"] = Text;
        kept["notice-undo-url"] = UndoUrl;
        kept["notice-undo-label"] = UndoLabel;
    }

    public static Notice? Read(ITempDataDictionary kept) =>
        kept["notice"] is string text
            ? new(text, kept["notice-undo-url"] as string, kept["notice-undo-label"] as string)
            : null;
}
