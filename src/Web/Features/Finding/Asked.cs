using System.Collections.Immutable;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What someone typed and how it was read: the words that say something, the concepts in them, a better spelling.</summary>
public sealed record Asked(string Typed, bool WasCut, IReadOnlyList<TypedWord> Read)
{
    /// <summary>Longer is a pasted text; the rest is not read.</summary>
    public const int MostCharacters = 200;

    public ImmutableArray<QueryWord> Words { get; } = [.. Read.Select(word => word.Meaning)];

    public IReadOnlyList<string> WordTexts { get; } = [.. Read.Select(word => word.Text)];

    public bool SaysNothing => Read.Count == 0;

    /// <summary>The whole text in a better spelling, or null when every word is known.</summary>
    public string? Mended => Read.Any(word => word.Mended is not null)
        ? Read.Reverse().Aggregate(Typed, (text, word) => word.Mended is null ? text : text[..word.Start] + word.Mended + text[(word.Start + word.Text.Length)..])
        : null;

    /// <summary>Other names for what was recognised, that are not in the text already.</summary>
    public IReadOnlyList<string> OtherNames(int most) =>
    [
        .. Read.SelectMany(word => word.Concepts).Distinct().SelectMany(concept => concept.Synonyms.Take(2).Prepend(concept.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Split(' ').Any(part => part.Length > 3 && !(Mended ?? Typed).Contains(part, StringComparison.OrdinalIgnoreCase))).Take(most),
    ];

    /// <summary>The same without one word, or null when nothing is left.</summary>
    public string? Without(int word) => WordTexts.Count > 1 ? string.Join(' ', WordTexts.Where((_, at) => at != word)) : null;

    /// <summary>The same with compounds that name no concept in their parts: who asks for "laadpalenbeleid" means laadpalen, and beleid about them.</summary>
    public Asked InParts() => new(Typed, WasCut, [.. Read.SelectMany(word => word.Parts.Count > 0 ? word.Parts : [word])]);

    /// <summary>Words that another reading of the same text leaves out.</summary>
    public IReadOnlyList<string> LeftOutBy(Asked other) => [.. InParts().WordTexts.Except(other.InParts().WordTexts)];

    /// <summary>
    /// How to read it when nothing answers all words: compounds in their parts, or else the words that name something of the vocabulary, or
    /// else a single word: of the vocabulary the one with most answers, of other words the one with fewest. Null when no word gives anything.
    /// </summary>
    /// <param name="count">How many answers a question has.</param>
    public Asked? Closest(Func<Asked, int> count)
    {
        var split = InParts();
        var named = Only([.. split.Read.Where(word => word.Concepts.Count > 0)]);
        if (split.Read.Count > Read.Count && count(split) > 0)
        {
            return split;
        }

        if (named.Read.Count > 0 && named.Read.Count < split.Read.Count && count(named) > 0)
        {
            return named;
        }

        return split.Read.Count < 2 ? null : split.Read.Select(word => Only([word])).Select(alone => (Alone: alone, Count: count(alone))).Where(one => one.Count > 0)
            .OrderByDescending(one => one.Alone.Read[0].Concepts.Count > 0 ? one.Count : -one.Count).Select(one => one.Alone).FirstOrDefault();
    }

    private static Asked Only(IReadOnlyList<TypedWord> words) => new(string.Join(' ', words.Select(word => word.Text)), WasCut: false, words);

    public static Asked From(string? typed, Language language)
    {
        var whole = Tidy(typed);
        var wasCut = whole.Length > MostCharacters;
        var text = wasCut ? whole[..(whole.LastIndexOf(' ', MostCharacters) is > 0 and var space ? space : MostCharacters)] : whole;
        return new(text, wasCut, language.Read(text));
    }

    // Half a surrogate pair or a line break would travel on into links and mails.
    private static string Tidy(string? typed) => typed is null ? "" : string.Join(' ', new string([.. typed.Select(c => char.IsControl(c) ? ' ' : c).Where(c => !char.IsSurrogate(c))])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
