using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>The project's own word lists, embedded in this library.</summary>
internal static class WordList
{
    /// <summary>Words that carry no subject, folded.</summary>
    public static FrozenSet<string> StopWords { get; } = Words("stop-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts that compounds of municipal language are made of, folded.</summary>
    public static FrozenSet<string> CompoundParts { get; } = Words("compound-parts.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Word of a job title → what to look for in the vocabulary (empty for words like "medewerker").</summary>
    public static FrozenDictionary<string, string[]> JobWords { get; } = Lines("job-words.txt")
        .Select(line => line.Split(':'))
        .ToFrozenDictionary(
            pair => pair[0].Trim(),
            pair => pair[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);

    /// <summary>Groups of words that mean nearly the same, folded.</summary>
    public static string[][] Synonyms { get; } = [.. Lines("synonyms.txt").Select(line => line.Split(',', StringSplitOptions.TrimEntries))];

    private static IEnumerable<string> Words(string name) => Lines(name)
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded in this library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
