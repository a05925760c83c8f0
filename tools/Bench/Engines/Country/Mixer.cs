using System.Text.RegularExpressions;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Bench.Engines.Country;

/// <summary>
/// The demo country tells each of its 88 stories hundreds of times, which would make "opgaven like this one" a draw between copies.
/// Here every opgave leaves out some sentences of its story, borrows some from others of its theme, and names places of its own, as real ones do.
/// </summary>
sealed partial class Mixer(Material material, Dice dice)
{
    private static readonly string[] Kinds = ["buurt", "laan", "kade", "park", "plein", "straat", "hof", "weg", "wijk", "polder"];
    private static readonly string[] Sentences =
    [
        "We beginnen in de {0} en kijken daarna naar de {1}.",
        "Bewoners van de {0} vroegen er vorig jaar al om.",
        "In de {0} loopt een proef met {2} huishoudens, bij de {1} nog niet.",
        "Op {2} adressen rond de {0} gaat het nu mis.",
        "Ondernemers aan de {0} doen mee, die aan de {1} aarzelen.",
        "De wethouder was in {2} bij een avond in de {0}.",
    ];

    private readonly Dictionary<string, string[]> byTheme = material.Opgaven.GroupBy(text => text.Theme)
        .ToDictionary(group => group.Key, group => group.SelectMany(text => text.Story.Append(text.Summary)).SelectMany(Split).ToArray());

    public static string[] Split(string text) => EndOfSentence().Split(text);

    /// <summary>Tells the story anew.</summary>
    public void Mix(Opgave opgave)
    {
        var own = Split(opgave.Story.Replace("\n\n", " ", StringComparison.Ordinal)).Where(_ => dice.Chance(70));
        var others = byTheme[opgave.ThemeId!];
        var borrowed = Enumerable.Range(0, dice.Between(2, 6)).Select(_ => dice.One(others).Replace("{gemeente}", "deze gemeente", StringComparison.Ordinal));
        var local = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => string.Format(null, dice.One(Sentences), Place(), Place(), dice.Between(12, 2026)));
        opgave.Story = string.Join(' ', dice.Some(own.Concat(borrowed).Concat(local), int.MaxValue));
    }

    private string Place() => dice.One(material.Names.Surnames).Name + dice.One(Kinds);

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex EndOfSentence();
}
