using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

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
        var candidates = new List<Candidate>();
        for (var at = 0; at < tokens.Count; at++)
        {
            AddPhrases(tokens, at, text, candidates);
            AddParts(tokens[at], candidates);
        }
        return candidates.Count == 0 ? [] : Chosen(candidates, text.Length);
    }

    private void AddPhrases(IReadOnlyList<Token> tokens, int at, string text, List<Candidate> candidates)
    {
        if (!byFirstStem.TryGetValue(tokens[at].Word.Stem, out var found))
        {
            return;
        }
        foreach (var label in found)
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
                candidates.Add(new Candidate(label, start, end - start, sureness));
            }
        }
    }

    private void AddParts(Token token, List<Candidate> candidates)
    {
        foreach (var part in token.Word.Parts)
        {
            if (!byFirstStem.TryGetValue(part.Stem, out var found))
            {
                continue;
            }
            foreach (var label in found)
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
                candidates.Add(new Candidate(label, token.Start + part.Start, part.Length, sureness));
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

    // The longest first; what overlaps one that was chosen falls away, unless it stands at the very same place.
    private List<Mention> Chosen(List<Candidate> candidates, int textLength)
    {
        candidates.Sort((one, other) => one.Length != other.Length ? other.Length.CompareTo(one.Length) : one.Start.CompareTo(other.Start));
        var isTaken = new bool[textLength];
        var chosen = new List<Mention>();
        for (var from = 0; from < candidates.Count;)
        {
            var (start, length) = (candidates[from].Start, candidates[from].Length);
            var to = from + 1;
            while (to < candidates.Count && candidates[to].Start == start && candidates[to].Length == length)
            {
                to++;
            }
            // A stretch that is at least as long can only overlap this one by covering one of its ends.
            if (!isTaken[start] && !isTaken[start + length - 1])
            {
                isTaken.AsSpan(start, length).Fill(true);
                AddBest(CollectionsMarshal.AsSpan(candidates)[from..to], chosen);
            }
            from = to;
        }
        chosen.Sort(InOrder);
        return chosen;
    }

    private static int InOrder(Mention one, Mention other) =>
        one.Start != other.Start ? one.Start.CompareTo(other.Start)
        : one.Sureness != other.Sureness ? other.Sureness.CompareTo(one.Sureness)
        : string.CompareOrdinal(one.ConceptId, other.ConceptId);

    // The best reading stands; where equally good ones mean different concepts, none of them is sure.
    private void AddBest(ReadOnlySpan<Candidate> readings, List<Mention> chosen)
    {
        var best = 0;
        foreach (var reading in readings)
        {
            best = Math.Max(best, reading.Sureness);
        }
        var first = chosen.Count;
        foreach (var reading in readings)
        {
            if (reading.Sureness == best)
            {
                Offer(reading, chosen, first);
            }
        }
        for (var at = first; chosen.Count - first > 1 && at < chosen.Count; at++)
        {
            chosen[at] = chosen[at] with { Sureness = best / 2 };
        }
    }

    // Each concept once, by the label that comes first in the alphabet.
    private void Offer(Candidate reading, List<Mention> chosen, int first)
    {
        var given = labels[reading.Label].Given;
        var mention = new Mention(given.ConceptId, preferred[labels[reading.Label].Concept], given.Label, reading.Start, reading.Length, reading.Sureness);
        for (var at = first; at < chosen.Count; at++)
        {
            if (chosen[at].ConceptId.Equals(given.ConceptId, StringComparison.Ordinal))
            {
                chosen[at] = string.CompareOrdinal(given.Label, chosen[at].Label) < 0 ? mention : chosen[at];
                return;
            }
        }
        chosen.Add(mention);
    }

    private readonly record struct Candidate(int Label, int Start, int Length, int Sureness);
}
