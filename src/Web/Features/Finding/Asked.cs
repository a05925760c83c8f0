using System.Collections.Immutable;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What someone typed and how it was read: the words that say something, the concepts in it, a better spelling.</summary>
public sealed record Asked(string Typed, bool WasCut, ImmutableArray<QueryWord> Words, IReadOnlyList<string> WordTexts, IReadOnlyList<Expertise> Concepts, string? Mended)
{
    /// <summary>Longer is a pasted text; the rest is not read.</summary>
    public const int MostCharacters = 200;

    public bool SaysNothing => Words.IsEmpty;

    /// <summary>The same without one word, or null when nothing is left.</summary>
    public string? Without(int word) => WordTexts.Count > 1 ? string.Join(' ', WordTexts.Where((_, at) => at != word)) : null;

    public static Asked Read(string? typed, Language language, Vocabulary.Vocabulary vocabulary)
    {
        var whole = Tidy(typed);
        var wasCut = whole.Length > MostCharacters;
        var text = wasCut ? whole[..MostCharacters].TrimEnd() : whole;
        var tokens = language.Text.Tokens(text, Reading.Typed).Where(token => token.Terms.Count > 0).ToList();
        var concepts = language.Mentioned(text).Select(index => vocabulary.Expertise[index]).Concat(tokens.SelectMany(token => Abbreviated(token, language, vocabulary))).Distinct().ToList();
        return new(text, wasCut, language.Query(text), [.. tokens.Select(token => token.Text)], concepts, Mend(text, tokens, language));
    }

    // "wmo" typed without its capital still is the Wmo.
    private static IEnumerable<Expertise> Abbreviated(Token token, Language language, Vocabulary.Vocabulary vocabulary) => language.Concepts.Find(token.Text, 3)
        .Where(found => found.Kind == LabelKind.Abbreviation && found.Label.Equals(token.Text, StringComparison.OrdinalIgnoreCase))
        .Select(found => vocabulary.FindExpertise(found.ConceptId)).OfType<Expertise>();

    private static string? Mend(string text, List<Token> tokens, Language language)
    {
        var mended = text;
        foreach (var token in Enumerable.Reverse(tokens))
        {
            if (language.Text.Lexicon.Mend(token.Text) is { } better)
            {
                mended = mended[..token.Start] + better + mended[token.End..];
            }
        }

        return mended == text ? null : mended;
    }

    // Half a surrogate pair or a line break would travel on into links and mails.
    private static string Tidy(string? typed) => typed is null ? "" : string.Join(' ', new string([.. typed.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
