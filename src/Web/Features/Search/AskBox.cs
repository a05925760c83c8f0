namespace GemeenteVanNu.Features.Search;

/// <summary>The one box: "Waar werk jij aan?". Shown by the partial <c>/Features/Search/_AskBox.cshtml</c>.</summary>
/// <param name="Typed">What is in it.</param>
/// <param name="WithExamples">Whether examples to try stand below it.</param>
public sealed record AskBox(string Typed = "", bool WithExamples = true)
{
    public static IReadOnlyList<string> Examples { get; } = ["regenwater afkoppelen", "wachttijd Wmo", "omgevingsplan"];
}
