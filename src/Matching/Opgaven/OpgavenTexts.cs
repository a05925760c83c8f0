namespace GemeenteVanNu.Matching;

/// <summary>
/// The texts of opgaven twice: per opgave its terms with their weights, and per term the opgaven that hold it (an inverted index: Zobel &amp;
/// Moffat, "Inverted Files for Text Search Engines", ACM Computing Surveys 38, 2006) with weight and relevance worked out beforehand.
/// </summary>
sealed class OpgavenTexts
{
    /// <summary>Numbers of the terms that occur, see <see cref="TermNumbers"/>, ascending; the place in it stands for the term below.</summary>
    public required int[] Keys { get; init; }

    /// <summary>Where the terms of an opgave begin, and one more for the end.</summary>
    public required int[] First { get; init; }

    public required int[] Terms { get; init; }

    /// <summary>See <see cref="TermStatistics.Weight"/>.</summary>
    public required int[] Weights { get; init; }

    /// <summary>Length of the vector of weights.</summary>
    public required double[] Lengths { get; init; }

    /// <summary>Where the opgaven of a term begin, and one more for the end.</summary>
    public required int[] FirstPosting { get; init; }

    /// <summary>Rows, ascending.</summary>
    public required int[] PostingRows { get; init; }

    public required int[] PostingWeights { get; init; }

    /// <summary>See <see cref="TermStatistics.Relevance"/>.</summary>
    public required int[] PostingRelevance { get; init; }

    public long Bytes => (4L * (Keys.Length + First.Length + Terms.Length + Weights.Length + FirstPosting.Length)) + (12L * PostingRows.Length) + (8L * Lengths.Length);

    /// <summary>The place of a term, or below 0.</summary>
    public int Find(int termNumber) => termNumber < 0 ? -1 : Array.BinarySearch(Keys, termNumber);

    public ReadOnlySpan<int> RowsOf(int term) => PostingRows.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<int> WeightsOf(int term) => PostingWeights.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<int> RelevanceOf(int term) => PostingRelevance.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public static OpgavenTexts Of(ReadOnlySpan<Opgave> opgaven, TermStatistics statistics, TermNumbers numbers)
    {
        var (first, keys) = (new int[opgaven.Length + 1], new SortedSet<int>());
        for (var row = 0; row < opgaven.Length; row++)
        {
            first[row + 1] = first[row] + opgaven[row].Terms.Terms.Length;
            foreach (var term in opgaven[row].Terms.Terms)
            {
                keys.Add(numbers.NumberOf(term));
            }
        }

        var places = keys.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
        var (terms, weights, relevance, lengths) = (new int[first[^1]], new int[first[^1]], new int[first[^1]], new double[opgaven.Length]);
        for (var row = 0; row < opgaven.Length; row++)
        {
            var text = opgaven[row].Terms;
            lengths[row] = statistics.LengthOf(text);
            for (var at = 0; at < text.Terms.Length; at++)
            {
                var place = first[row] + at;
                terms[place] = places[numbers.NumberOf(text.Terms[at])];
                weights[place] = (int)statistics.Weight(text, at);
                relevance[place] = statistics.Relevance(text, text.Terms[at]);
            }
        }

        return Inverted([.. keys], first, terms, weights, relevance, lengths);
    }

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(Keys);
        snapshot.Write<int>(First);
        snapshot.Write<int>(Terms);
        snapshot.Write<int>(Weights);
        snapshot.Write<double>(Lengths);
        snapshot.Write<int>(FirstPosting);
        snapshot.Write<int>(PostingRows);
        snapshot.Write<int>(PostingWeights);
        snapshot.Write<int>(PostingRelevance);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static OpgavenTexts Read(SnapshotReader snapshot) => new()
    {
        Keys = snapshot.Read<int>(),
        First = snapshot.Read<int>(),
        Terms = snapshot.Read<int>(),
        Weights = snapshot.Read<int>(),
        Lengths = snapshot.Read<double>(),
        FirstPosting = snapshot.Read<int>(),
        PostingRows = snapshot.Read<int>(),
        PostingWeights = snapshot.Read<int>(),
        PostingRelevance = snapshot.Read<int>(),
    };

    // Counting sort by term; rows stay ascending because they are gone through in order.
    static OpgavenTexts Inverted(int[] keys, int[] first, int[] terms, int[] weights, int[] relevance, double[] lengths)
    {
        var starts = new int[keys.Length + 1];
        foreach (var term in terms)
        {
            starts[term + 1]++;
        }

        for (var term = 0; term < keys.Length; term++)
        {
            starts[term + 1] += starts[term];
        }

        var (next, rows, postingWeights, postingRelevance) = ((int[])starts.Clone(), new int[terms.Length], new int[terms.Length], new int[terms.Length]);
        for (var row = 0; row + 1 < first.Length; row++)
        {
            for (var at = first[row]; at < first[row + 1]; at++)
            {
                var place = next[terms[at]]++;
                (rows[place], postingWeights[place], postingRelevance[place]) = (row, weights[at], relevance[at]);
            }
        }

        return new()
        {
            Keys = keys,
            First = first,
            Terms = terms,
            Weights = weights,
            Lengths = lengths,
            FirstPosting = starts,
            PostingRows = rows,
            PostingWeights = postingWeights,
            PostingRelevance = postingRelevance,
        };
    }
}
