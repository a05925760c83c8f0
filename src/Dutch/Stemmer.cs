using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace GemeenteVanNu.Dutch;

/// <summary>
/// Dutch stems: Snowball's Dutch stemmer (snowballstem.org, as in Lucene.Net), after which a final z or v is read as s or f, so that
/// huis and huizen, brief and brieven meet. Kraaij-Pohlmann was tried: it parts opgave from opgaven and schuld from schulden, and takes
/// the ge- off gemeente and gebouw. Thread safe.
/// </summary>
internal static class Stemmer
{
    // The words of a whole country's opgaven stay well under this; a flood of nonsense must not fill the memory.
    private const int MostCached = 200_000;
    private const int LongestStemmed = 64;

    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static DutchStemmer? own;

    /// <summary>The stem of a folded word; a word without Latin letters, or too long to be one, is its own stem.</summary>
    public static string Stem(string folded)
    {
        if (folded.Length is < 3 or > LongestStemmed)
        {
            return folded;
        }
        if (Cache.TryGetValue(folded, out var known))
        {
            return known;
        }
        var stem = Compute(folded);
        if (Cache.Count < MostCached)
        {
            Cache.TryAdd(folded, stem);
        }
        return stem;
    }

    private static string Compute(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return folded;
        }
        var stemmer = own ??= new DutchStemmer();
        // Folding has made one plain e of the ë that parts the plural ending from the word: strategieën, industrieën.
        stemmer.SetCurrent(folded.EndsWith("ieen", StringComparison.Ordinal) ? folded[..^2] : folded);
        stemmer.Stem();
        var stem = stemmer.Current;
        return stem.Length == 0 ? folded : Voiceless(stem);
    }

    private static string Voiceless(string stem) => stem[^1] switch
    {
        'z' => stem[..^1] + 's',
        'v' => stem[..^1] + 'f',
        _ => stem,
    };
}
