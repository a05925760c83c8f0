namespace GemeenteVanNu.Dutch;

/// <summary>The endings that a hunspell affix file (<c>.aff</c>) gives to words by their flags, as far as they make other forms of a word.</summary>
internal sealed class HunspellAffixes
{
    private readonly Dictionary<string, List<Ending>> byFlag = new(StringComparer.Ordinal);
    private readonly int flagLength = 1;

    public HunspellAffixes(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("FLAG long", StringComparison.Ordinal))
            {
                flagLength = 2;
            }
            // SFX flag, letters to drop, ending (with flags of its own), condition; the head of a group says Y or N instead of letters.
            var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields is ["SFX", var flag, var drop, var ending, var condition, ..] && drop is not ("Y" or "N"))
            {
                Add(flag, new Ending(drop is "0" ? "" : drop, WithoutFlags(ending), Condition(condition)));
            }
        }
    }

    /// <summary>The forms of a word with these flags, one ending each.</summary>
    public IEnumerable<string> Forms(string word, string flags)
    {
        for (var at = 0; at + flagLength <= flags.Length; at += flagLength)
        {
            foreach (var ending in byFlag.GetValueOrDefault(flags.Substring(at, flagLength), []))
            {
                if (ending.Fits(word))
                {
                    yield return ending.Of(word);
                }
            }
        }
    }

    private void Add(string flag, Ending ending)
    {
        // An ending that is a hyphen only serves the spelling of compounds.
        if (ending.Letters.Length > 0 && !ending.Letters.EndsWith('-'))
        {
            byFlag.TryAdd(flag, []);
            byFlag[flag].Add(ending);
        }
    }

    private static string WithoutFlags(string ending) => ending.Split('/')[0] is var letters && letters == "0" ? "" : letters;

    // ". " any; "[^eo]" none of these; "[xy]z" one of these and then z: one set of letters per place, the last place being the end of the word.
    private static (string Letters, bool IsNot)[] Condition(string condition)
    {
        var places = new List<(string, bool)>();
        for (var at = 0; at < condition.Length; at++)
        {
            if (condition[at] != '[')
            {
                places.Add(condition[at] == '.' ? ("", true) : (condition[at].ToString(), false));
                continue;
            }
            var end = condition.IndexOf(']', at);
            var isNot = condition[at + 1] == '^';
            places.Add((condition[(at + (isNot ? 2 : 1))..end], isNot));
            at = end;
        }
        return [.. places];
    }

    private sealed record Ending(string Drop, string Letters, (string Letters, bool IsNot)[] Condition)
    {
        public bool Fits(string word)
        {
            if (word.Length < Condition.Length || word.Length <= Drop.Length || !word.EndsWith(Drop, StringComparison.Ordinal))
            {
                return false;
            }
            for (var place = 0; place < Condition.Length; place++)
            {
                if (Condition[place].Letters.Contains(word[word.Length - Condition.Length + place]) == Condition[place].IsNot)
                {
                    return false;
                }
            }
            return true;
        }

        public string Of(string word) => string.Concat(word.AsSpan(0, word.Length - Drop.Length), Letters);
    }
}
