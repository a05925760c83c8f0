using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines.Country;

/// <summary>
/// Tells an opgave once more as another municipality would: sentences in another order, one word in seven left out, one in ten
/// replaced by a word from elsewhere, another title, a contribution less. A search for the same opgave should find it.
/// </summary>
sealed class Planter(Language language, Dice dice, IReadOnlyList<OpgaveText> texts, IReadOnlyList<int> municipalities)
{
    public (Opgave Opgave, OpgaveText Text) Copy(Opgave original, OpgaveText text)
    {
        var words = dice.Some(Mixer.Split(text.Body), int.MaxValue).SelectMany(sentence => sentence.Split(' ')).Where(_ => !dice.Chance(14)).Select(Replace);
        var body = string.Join(' ', words);
        var title = string.Join(' ', dice.Some(text.Title.Split(' '), 4));
        var municipality = dice.One(municipalities);
        var contributions = dice.Some(original.Contributions, Math.Max(1, original.Contributions.Length - 1));
        var copy = original with
        {
            Id = dice.Id(BenchCountry.Now.AddDays(-dice.Between(1, 90))),
            Municipality = municipality == original.Municipality ? municipalities[0] : municipality,
            PublishedOn = BenchCountry.Today.AddDays(-dice.Between(1, 90)),
            Terms = language.Terms([title, title, body]),
            Concepts = language.Mentioned(title + "\n" + body),
            Contributions = [.. contributions.Select(contribution => contribution with { Id = dice.Id(BenchCountry.Now) })],
        };
        return (copy, text with { Title = title, Body = body });
    }

    private string Replace(string word) => dice.Chance(10) ? dice.One(dice.One(texts).Body.Split(' ')) : word;
}
