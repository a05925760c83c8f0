namespace GemeenteVanNu.Dutch;

/// <summary>
/// How alike words are spelt: the cosine of their runs of two to four letters, borders included, each weighed by how rare it is among the
/// known words (Salton's vector space model with tf-idf; runs of letters after McNamee and Mayfield, "Character n-gram tokenization", 2004).
/// </summary>
internal sealed class LetterRuns
{
    private const int Shortest = 2;
    private const int Longest = 4;
    private const int LongestWord = 64;

    // Runs in more than one of so many words say next to nothing, and make up most of the work. Leaving them out was measured to find better, too.
    private const int Common = 60;
    private const int FewWords = 20;


    private readonly Dictionary<ulong, int> runs = [];
    private readonly int[] starts;
    private readonly int[] words;
    private readonly float[] shares;
    private readonly float[] rarity;
    private readonly float rarest;
    private readonly int common;

    public LetterRuns(LabelWords known)
    {
        Span<ulong> own = stackalloc ulong[Most];
        var pairs = new List<(int Run, int Word)>();
        for (var word = 0; word < known.Count; word++)
        {
            foreach (var run in own[..Runs(known[word], own)])
            {
                if (!runs.TryGetValue(run, out var index))
                {
                    runs.Add(run, index = runs.Count);
                }
                pairs.Add((index, word));
            }
        }
        common = Math.Max(FewWords, known.Count / Common);
        rarest = MathF.Log(1 + known.Count);
        (starts, words, rarity) = Index(pairs, known.Count);
        shares = Shares(pairs, known.Count);
    }

    private static int Most => (Longest - Shortest + 1) * (LongestWord + 2);

    /// <summary>
    /// Adds to <paramref name="likeness"/> of every known word the cosine with <paramref name="word"/>, 0 to 1, and the words that had
    /// none before to <paramref name="touched"/>; returns how many those are.
    /// </summary>
    public int Compare(string word, Span<float> likeness, Span<int> touched)
    {
        Span<ulong> own = stackalloc ulong[Most];
        own = own[..Runs(word, own)];
        Span<int> known = stackalloc int[own.Length];
        var length = Lookup(own, known);
        var count = 0;
        foreach (var run in known)
        {
            if (run < 0 || starts[run + 1] - starts[run] > common)
            {
                continue;
            }
            var share = rarity[run] / length;
            for (var at = starts[run]; at < starts[run + 1]; at++)
            {
                ref var sum = ref likeness[words[at]];
                if (sum == 0)
                {
                    touched[count++] = words[at];
                }
                sum += share * shares[at];
            }
        }
        return count;
    }

    // The length of the vector; runs that no word has count as the rarest.
    private float Lookup(ReadOnlySpan<ulong> own, Span<int> known)
    {
        var squares = 0f;
        for (var at = 0; at < own.Length; at++)
        {
            known[at] = runs.TryGetValue(own[at], out var run) ? run : -1;
            var weight = known[at] < 0 ? rarest : rarity[known[at]];
            squares += weight * weight;
        }
        return MathF.Sqrt(squares);
    }

    private (int[] Starts, int[] Words, float[] Rarity) Index(List<(int Run, int Word)> pairs, int count)
    {
        var first = new int[runs.Count + 1];
        foreach (var (run, _) in pairs)
        {
            first[run + 1]++;
        }
        var rare = new float[runs.Count];
        for (var run = 0; run < rare.Length; run++)
        {
            rare[run] = MathF.Log((1f + count) / (1f + first[run + 1])) + 1e-3f;
            first[run + 1] += first[run];
        }
        var listed = new int[pairs.Count];
        var next = first.AsSpan(0, rare.Length).ToArray();
        foreach (var (run, word) in pairs)
        {
            listed[next[run]++] = word;
        }
        return (first, listed, rare);
    }

    private float[] Shares(List<(int Run, int Word)> pairs, int count)
    {
        var squares = new float[count];
        foreach (var (run, word) in pairs)
        {
            squares[word] += rarity[run] * rarity[run];
        }
        var share = new float[words.Length];
        for (var run = 0; run < rarity.Length; run++)
        {
            for (var at = starts[run]; at < starts[run + 1]; at++)
            {
                share[at] = rarity[run] / MathF.Sqrt(squares[words[at]]);
            }
        }
        return share;
    }

    // Each run once, as one number of 16 bits a letter.
    private static int Runs(string word, Span<ulong> into)
    {
        var length = Math.Min(word.Length, LongestWord) + 2;
        var count = 0;
        for (var start = 0; start < length; start++)
        {
            var run = 0UL;
            for (var at = start; at < Math.Min(length, start + Longest); at++)
            {
                run = (run << 16) | (at == 0 || at == length - 1 ? ' ' : word[at - 1]);
                if (at - start + 1 >= Shortest && !into[..count].Contains(run))
                {
                    into[count++] = run;
                }
            }
        }
        return count;
    }
}
