using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>When two labels are one: the same words in the same order, each in another form at most (subsidie, Subsidies).</summary>
static class SameLabel
{
    // A plural differs little from its word; bereiken and bereikbaar share no more than a stem.
    private const int NearInLength = 2;

    /// <summary>Labels that are the same have the same key; the reverse is for <see cref="Are"/> to say.</summary>
    public static string Key(IReadOnlyList<Token> words) => string.Join(' ', words.Select(word => word.Word.Stem));

    public static bool Are(IReadOnlyList<Token> one, IReadOnlyList<Token> other) =>
        one.Count > 0 && one.Count == other.Count && one.Zip(other).All(pair => IsForm(pair.First, pair.Second));

    /// <summary>To the letter, capitals and accents aside.</summary>
    public static bool AreExactly(IReadOnlyList<Token> one, IReadOnlyList<Token> other) =>
        one.Count > 0 && one.Select(word => word.Normal).SequenceEqual(other.Select(word => word.Normal), StringComparer.Ordinal);

    private static bool IsForm(Token one, Token other) =>
        one.Word.Stem.Equals(other.Word.Stem, StringComparison.Ordinal) && Math.Abs(one.Normal.Length - other.Normal.Length) <= NearInLength;
}
