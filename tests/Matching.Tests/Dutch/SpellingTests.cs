using CsCheck;
using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

public sealed class SpellingTests
{
    // Few letters, so that near words abound.
    private static readonly Gen<string> Letters = Gen.Char['a', 'c'].Array[4, 12].Select(letters => new string(letters));

    [Fact]
    public void The_words_found_are_those_that_comparing_with_each_word_gives() =>
        Letters.Array[1, 40].Select(Letters).Sample((words, typed) =>
        {
            var spelling = new Spelling(words.Distinct().ToDictionary(word => word, _ => 1));
            var found = new Dictionary<string, int>();
            spelling.Walk(typed, beginnings: false, (at, edits, _) => found.Add(spelling[at], edits));

            var expected = words.Distinct().Select(word => (word, Edits: Edits(typed, word)))
                .Where(pair => pair.Edits <= Spelling.EditsAllowed(typed.Length) && typed.Length > 4)
                .ToDictionary(pair => pair.word, pair => pair.Edits);
            Assert.Equal(expected.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        });

    [Fact]
    public void The_beginnings_found_are_those_that_comparing_with_each_beginning_gives() =>
        Letters.Array[1, 40].Select(Letters).Sample((words, typed) =>
        {
            var spelling = new Spelling(words.Distinct().ToDictionary(word => word, _ => 1));
            var found = new Dictionary<string, int>();
            spelling.Walk(typed, beginnings: true, (at, edits, _) => found.Add(spelling[at], edits));

            var expected = words.Distinct()
                .Select(word => (word, Edits: Enumerable.Range(1, word.Length).Min(length => Edits(typed, word[..length]))))
                .Where(pair => pair.Edits <= Spelling.EditsAllowed(typed.Length) && typed.Length > 4)
                .ToDictionary(pair => pair.word, pair => pair.Edits);
            Assert.Equal(expected.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        });

    [Fact]
    public void Edits_between_two_words_are_those_of_the_textbook() =>
        Letters.Select(Letters, Gen.Int[0, 4]).Sample((one, other, most) =>
            Assert.Equal(Math.Min(Edits(one, other), most + 1), Math.Min(GemeenteVanNu.Dutch.Edits.Between(one, other, most), most + 1)));

    // The plain table of optimal string alignment, as the textbook has it.
    private static int Edits(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var replace = table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }
        return table[one.Length, other.Length];
    }
}
