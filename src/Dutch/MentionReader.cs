using System.Buffers;
using System.Collections.Frozen;

namespace GemeenteVanNu.Dutch;

/// <summary>Recognises labels in a running text, the longest first.</summary>
internal sealed class MentionReader
{
    private const int AsItIs = 100;
    private const int OtherName = 95;
    private const int OtherForm = 10;
    private const int FarOtherForm = 25;
    private const int NearInLength = 2;
    private const int OtherCapitals = 25;
    private const int HeadOfCompound = 65;
    private const int PartOfCompound = 55;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".,;:!?");

    private readonly IReadOnlyList<IndexedLabel> labels;
    private readonly IReadOnlyList<string> preferred;
    private readonly FrozenDictionary<string, int[]> byFirstStem;

    public MentionReader(IReadOnlyList<IndexedLabel> labels, IReadOnlyList<string> preferred)
    {
        this.labels = labels;
        this.preferred = preferred;
        byFirstStem = Enumerable.Range(0, labels.Count)
            .GroupBy(label => labels[label].Words[0].Word.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Mention> Read(IReadOnlyList<Token> tokens, string text)
    {
        var candidates = new List<(int Label, Mention Mention)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            AddPhrases(tokens, at, text, candidates);
            AddParts(tokens[at], candidates);
        }
        var chosen = Chosen(candidates);
        return [.. chosen.OrderBy(mention => mention.Start).ThenByDescending(mention => mention.Sureness).ThenBy(mention => mention.ConceptId, StringComparer.Ordinal)];
    }

    private void AddPhrases(IReadOnlyList<Token> tokens, int at, string text, List<(int, Mention)> candidates)
    {
        foreach (var label in byFirstStem.GetValueOrDefault(tokens[at].Word.Stem, []))
        {
            var words = labels[label].Words;
            if (at + words.Count > tokens.Count || !SameStems(words, tokens, at) || !Adjoining(words, labels[label].Given.Label, tokens, at, text))
            {
                continue;
            }
            var (start, end) = (tokens[at].Start, tokens[at + words.Count - 1].End);
            var sureness = Sureness(label, words, tokens, at);
            if (sureness > 0)
            {
                candidates.Add((label, MentionOf(label, start, end - start, sureness)));
            }
        }
    }

    private void AddParts(Token token, List<(int, Mention)> candidates)
    {
        foreach (var part in token.Word.Parts)
        {
            foreach (var label in byFirstStem.GetValueOrDefault(part.Stem, []))
            {
                if (labels[label].Words.Count > 1)
                {
                    continue;
                }
                var isAbbreviation = labels[label].Given.Kind == LabelKind.Abbreviation;
                if (isAbbreviation && !Abbreviation.IsWritten(labels[label].Given.Label, token.Text.AsSpan(part.Start, part.Length)))
                {
                    continue;
                }
                var isHead = part.Start + part.Length >= token.Length;
                var sureness = isAbbreviation ? OtherName - OtherForm : isHead ? HeadOfCompound : PartOfCompound;
                candidates.Add((label, MentionOf(label, token.Start + part.Start, part.Length, sureness)));
            }
        }
    }

    private int Sureness(int label, IReadOnlyList<Token> words, IReadOnlyList<Token> tokens, int at)
    {
        var given = labels[label].Given;
        if (given.Kind == LabelKind.Abbreviation && words.Count == 1)
        {
            return Abbreviation.IsWritten(given.Label, tokens[at].Text)
                ? OtherName - (tokens[at].Text.Equals(given.Label, StringComparison.Ordinal) ? 0 : OtherCapitals)
                : 0;
        }
        var difference = Difference(words, tokens, at);
        // "werken aan uitvoerbaarheid" is not "werken aan uitvoering", and would hide what else the words mean.
        return words.Count > 1 && difference == FarOtherForm
            ? 0
            : (given.Kind == LabelKind.Preferred ? AsItIs : OtherName) - difference;
    }

    // A plural differs little from its word; bereiken and bereikbaar share no more than a stem.
    private static int Difference(IReadOnlyList<Token> words, IReadOnlyList<Token> tokens, int at)
    {
        var difference = 0;
        for (var next = 0; next < words.Count; next++)
        {
            var (known, written) = (words[next].Normal, tokens[at + next].Normal);
            if (!known.Equals(written, StringComparison.Ordinal))
            {
                var cost = Math.Abs(known.Length - written.Length) <= NearInLength ? OtherForm : FarOtherForm;
                difference = Math.Max(difference, cost);
            }
        }
        return difference;
    }

    private static bool SameStems(IReadOnlyList<Token> words, IReadOnlyList<Token> tokens, int at)
    {
        for (var next = 1; next < words.Count; next++)
        {
            if (!words[next].Word.Stem.Equals(tokens[at + next].Word.Stem, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }

    // Words on either side of a comma or full stop are not one name, unless the name has one there itself.
    private static bool Adjoining(IReadOnlyList<Token> words, string label, IReadOnlyList<Token> tokens, int at, string text)
    {
        for (var next = 1; next < words.Count; next++)
        {
            if (IsParted(text, tokens[at + next - 1], tokens[at + next]) && !IsParted(label, words[next - 1], words[next]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsParted(string text, Token before, Token after) =>
        text.AsSpan(before.End, after.Start - before.End).ContainsAny(SentenceMarks);

    private Mention MentionOf(int label, int start, int length, int sureness)
    {
        var given = labels[label].Given;
        return new Mention(given.ConceptId, preferred[labels[label].Concept], given.Label, start, length, sureness);
    }

    private static List<Mention> Chosen(List<(int Label, Mention Mention)> candidates)
    {
        var chosen = new List<Mention>();
        var ordered = candidates
            .GroupBy(one => (one.Mention.Start, one.Mention.Length))
            .OrderByDescending(group => group.Key.Length).ThenBy(group => group.Key.Start);
        var taken = new SortedSet<(int Start, int End)>();
        foreach (var group in ordered)
        {
            var (start, end) = (group.Key.Start, group.Key.Start + group.Key.Length);
            if (taken.GetViewBetween((0, 0), (end - 1, int.MaxValue)).Max is var last && last.End > start)
            {
                continue;
            }
            taken.Add((start, end));
            chosen.AddRange(OnePerConcept(group.Select(one => one.Mention)));
        }
        return chosen;
    }

    // The best reading stands; where equally good ones mean different concepts, none of them is sure.
    private static IEnumerable<Mention> OnePerConcept(IEnumerable<Mention> readings)
    {
        var concepts = readings.GroupBy(mention => mention.ConceptId, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(mention => mention.Sureness).ThenBy(mention => mention.Label, StringComparer.Ordinal).First())
            .ToList();
        var best = concepts.Max(mention => mention.Sureness);
        var equal = concepts.FindAll(mention => mention.Sureness == best);
        return equal.Count == 1 ? equal : equal.Select(mention => mention with { Sureness = mention.Sureness / 2 });
    }
}
