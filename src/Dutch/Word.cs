namespace GemeenteVanNu.Dutch;

/// <summary>A word as the analysis sees it, without its place in a text. Immutable; equal words of one <see cref="DutchText"/> share it.</summary>
public sealed class Word
{
    internal Word(string text, string normal, IReadOnlyList<WordPart> parts, IReadOnlyList<string> terms, bool isStopWord, int meanings = 0)
    {
        MeaningStems = meanings == 0 ? [] : [.. terms.Skip(terms.Count - meanings)];
        Text = text;
        Normal = normal;
        Parts = parts;
        Terms = terms;
        IsStopWord = isStopWord;
        Stem = Stemmer.Stem(normal);
        TermIds = [.. terms.Select(DutchText.TermId)];
        SmallestParts = parts.Count < 2 ? parts : [.. parts.Where(part => !parts.Any(other => other.Length < part.Length && Contains(part, other)))];
    }

    /// <summary>The word as it was written.</summary>
    public string Text { get; }

    /// <summary>Lower case, without diacritics, hyphens and apostrophes; "foto's" → "foto".</summary>
    public string Normal { get; }

    /// <summary>The stem of <see cref="Normal"/>.</summary>
    public string Stem { get; }

    /// <summary>The parts of a compound, between hyphens or found by the lexicon; parts of parts follow their whole. Empty when there are none.</summary>
    public IReadOnlyList<WordPart> Parts { get; }

    /// <summary>
    /// What the word counts for: its stem first, then the stems of its parts, then those of what it abbreviates; each once. Empty for a
    /// stop word.
    /// </summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary><see cref="Terms"/> as integers, see <see cref="DutchText.TermId"/>, in the same order.</summary>
    public IReadOnlyList<int> TermIds { get; }

    /// <summary>Whether the word says nothing about what the text is about ("de", "voor").</summary>
    public bool IsStopWord { get; }

    /// <summary>Of <see cref="Terms"/> those of what the word abbreviates.</summary>
    internal IReadOnlyList<string> MeaningStems { get; }

    /// <summary>Of <see cref="Parts"/> those that are not made of others.</summary>
    internal IReadOnlyList<WordPart> SmallestParts { get; }

    private static bool Contains(WordPart outer, WordPart inner) =>
        inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;
}

/// <summary>A part of a compound.</summary>
/// <param name="Normal">Lower case, without diacritics and linking letters.</param>
/// <param name="Stem">The stem of <paramref name="Normal"/>.</param>
/// <param name="Start">First character, counted in the word as written.</param>
/// <param name="Length">Number of characters in the word as written.</param>
public sealed record WordPart(string Normal, string Stem, int Start, int Length);

/// <summary>A word at its place in a text.</summary>
/// <param name="Start">First character in the text (UTF-16 code units).</param>
/// <param name="Word">The word; <c>text.Substring(Start, Length)</c> is its <see cref="Word.Text"/>.</param>
public readonly record struct Token(int Start, Word Word)
{
    /// <summary>Number of characters in the text.</summary>
    public int Length => Word.Text.Length;

    /// <summary>The first character after the word.</summary>
    public int End => Start + Length;

    /// <summary>The word as it was written.</summary>
    public string Text => Word.Text;

    /// <summary>See <see cref="Word.Normal"/>.</summary>
    public string Normal => Word.Normal;

    /// <summary>See <see cref="Word.Terms"/>.</summary>
    public IReadOnlyList<string> Terms => Word.Terms;
}

/// <summary>A term of a text and how often it occurs there.</summary>
/// <param name="Id">See <see cref="DutchText.TermId"/>.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct TermCount(int Id, int Count);

/// <summary>How a text came about, which decides how forgiving it is read.</summary>
public enum Reading
{
    /// <summary>A running text (opgave, profile, label): abbreviations by their capitals, words as they stand.</summary>
    Text,

    /// <summary>Typed into a search box: abbreviations in any case, typing errors mended.</summary>
    Typed,
}
