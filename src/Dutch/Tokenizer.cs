namespace GemeenteVanNu.Dutch;

/// <summary>A stretch of a word: offset and length in characters (UTF-16 code units).</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters, at least 1.</param>
public readonly record struct Part(int Start, int Length)
{
    /// <summary>The first character after the stretch.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Cuts text into words: letters and digits, held together by an apostrophe or hyphen between two of them (foto's, Wmo-beleid) and, in
/// abbreviations of single letters, by full stops (d.w.z.).
/// </summary>
internal static class Tokenizer
{
    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static List<Part> Words(string text)
    {
        // Dutch words with the space after them are about six letters.
        var words = new List<Part>((text.Length / 6) + 1);
        var position = 0;
        while (position < text.Length)
        {
            if (!Folding.IsWordCharacter(text[position]) || Folding.IsMark(text[position]))
            {
                position++;
                continue;
            }
            var end = End(text, position);
            words.Add(new Part(position, end - position));
            position = end;
        }
        return words;
    }

    /// <summary>The pieces that hyphens part a word into; one piece when there are none.</summary>
    public static List<Part> Pieces(string text, Part word)
    {
        var pieces = new List<Part>(1);
        var from = word.Start;
        for (var at = word.Start; at <= word.End; at++)
        {
            // A soft hyphen is a typesetting mark inside a word, not a border between words.
            if (at == word.End || (IsHyphen(text[at]) && text[at] != '\u00AD'))
            {
                pieces.Add(new Part(from, at - from));
                from = at + 1;
            }
        }
        return pieces;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '\u00AD';

    private static int End(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (Folding.IsWordCharacter(text[end]) || Joins(text, start, end)))
        {
            end++;
        }
        return end;
    }

    private static bool Joins(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }
        return IsHyphen(text[at]) || IsApostrophe(text[at]) || (text[at] == '.' && IsDotted(text, start, at));
    }

    // "d.w.z": each full stop stands after a single letter and before a single letter.
    private static bool IsDotted(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.')
        && char.IsLetter(text[at + 1]) && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
