using System.Globalization;
using System.Text;
using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>Finds municipalities by what people call them: without accents, and Den Haag as well as 's-Gravenhage.</summary>
public sealed class MunicipalityNames
{
    private readonly ILookup<string, string> everyday = ReferenceFile.Rows("everyday-names.csv").ToLookup(r => r["code"], r => r["name"]);

    /// <summary>The name people use besides the official one, if there is one.</summary>
    public string? Everyday(string code) => everyday[code].FirstOrDefault();

    /// <summary>Whether this is the whole name of the municipality, official or everyday.</summary>
    public bool IsNameOf(Municipality municipality, string typed) =>
        Fold(typed) is { Length: > 0 } wanted && All(municipality).Any(name => Fold(name) == wanted);

    public bool Matches(Municipality municipality, string typed) =>
        Fold(typed) is { Length: > 0 } wanted && All(municipality).Any(name => Fold(name).Contains(wanted, StringComparison.Ordinal));

    /// <summary>The one that is called exactly this, but for accents and capitals.</summary>
    public Municipality? Named(IEnumerable<Municipality> municipalities, string typed) =>
        Fold(typed) is { Length: > 0 } wanted ? municipalities.FirstOrDefault(m => All(m).Any(name => Fold(name) == wanted)) : null;

    /// <summary>The names that look most like what was typed, for when nothing matches.</summary>
    public IEnumerable<Municipality> Nearest(IEnumerable<Municipality> municipalities, string typed, int atMost)
    {
        var wanted = Pairs(typed);
        return municipalities
            .Select(m => (Municipality: m, Likeness: All(m).Max(name => Likeness(Pairs(name), wanted))))
            .Where(m => m.Likeness > 0.25)
            .OrderByDescending(m => m.Likeness).ThenBy(m => m.Municipality.Slug, StringComparer.Ordinal)
            .Take(atMost).Select(m => m.Municipality);
    }

    private IEnumerable<string> All(Municipality municipality) => everyday[municipality.Code].Prepend(municipality.Name);

    /// <summary>Letters and digits only, lower case, without accents: "Súdwest-Fryslân" → "sudwestfryslan".</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
        {
            folded.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return folded.ToString();
    }

    // Shared pairs of neighbouring letters: a typing error costs two of them, wherever it stands.
    private static HashSet<string> Pairs(string name)
    {
        var folded = $"^{Fold(name)}$";
        return [.. Enumerable.Range(0, folded.Length - 1).Select(i => folded.Substring(i, 2))];
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b) => 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}
