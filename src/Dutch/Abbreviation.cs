using System.Buffers;

namespace GemeenteVanNu.Dutch;

/// <summary>An abbreviation and what it stands for, as in "Wmo" and "Wet maatschappelijke ondersteuning".</summary>
/// <param name="Letters">The abbreviation as it is properly written; capitals matter (VvE is not VVE).</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record Abbreviation(string Letters, string Meaning)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>
    /// Whether <paramref name="written"/>, a word of a running text, is this abbreviation. The same capitals always are; other capitals
    /// when there are at least two (WMO for Wmo); otherwise only when no word could be spelt so (bbz, vth; not res, Bag).
    /// </summary>
    internal static bool IsWritten(string abbreviation, ReadOnlySpan<char> written)
    {
        if (written.SequenceEqual(abbreviation))
        {
            return true;
        }
        if (!written.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        // Small letters before a capital are chosen: whoever writes VvE does not mean VVE.
        var capitals = 0;
        for (var at = 0; at < written.Length; at++)
        {
            if (at > 0 && char.IsUpper(written[at]) && char.IsLower(written[at - 1]))
            {
                return false;
            }
            capitals += char.IsUpper(written[at]) ? 1 : 0;
        }
        return capitals >= 2 || !CouldBeWord(written);
    }

    // Dutch words have a vowel and do not begin with pairs like wm, vv or bb.
    private static bool CouldBeWord(ReadOnlySpan<char> written)
    {
        var first = written.IndexOfAny(Vowels);
        return first is >= 0 and < 2 || (first == 2 && IsOnset(char.ToLowerInvariant(written[0]), char.ToLowerInvariant(written[1])));
    }

    private static bool IsOnset(char first, char second) => second switch
    {
        'l' or 'r' => "bcdfgkpstvw".Contains(first),
        'h' => "ctsp".Contains(first),
        'n' => "gkps".Contains(first),
        'c' or 'm' or 'p' or 't' => first is 's',
        'w' => "dktzs".Contains(first),
        'j' => "dst".Contains(first),
        _ => false,
    };
}
