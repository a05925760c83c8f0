namespace GemeenteVanNu.Matching;

/// <summary>
/// Per term the opgaven that hold it (an inverted index: Zobel &amp; Moffat, "Inverted Files for Text Search Engines", ACM Computing Surveys 38,
/// 2006) with weight and relevance worked out beforehand. The weights of terms that many opgaven hold also stand together per opgave: there are few
/// of those terms, they weigh little, and adding them for every opgave would be most of the work.
/// </summary>
sealed class OpgavenTexts
{
    /// <summary>The number of common terms is rounded up to a multiple of this, for the widest registers there are.</summary>
    public const int Step = 32;

    /// <summary>Numbers of the terms that occur, see <see cref="TermNumbers"/>, ascending; the place in it stands for the term below.</summary>
    public required int[] Keys { get; init; }

    /// <summary>Length of the vector of weights of every opgave.</summary>
    public required double[] Lengths { get; init; }

    /// <summary>Where the opgaven of a term begin, and one more for the end.</summary>
    public required int[] FirstPosting { get; init; }

    /// <summary>Rows, ascending.</summary>
    public required int[] PostingRows { get; init; }

    /// <summary>See <see cref="TermStatistics.Weight"/>.</summary>
    public required short[] PostingWeights { get; init; }

    /// <summary>See <see cref="TermStatistics.Relevance"/>.</summary>
    public required int[] PostingRelevance { get; init; }

    /// <summary>Column in <see cref="CommonWeights"/> of the terms that many opgaven hold, −1 for others.</summary>
    public required int[] Common { get; init; }

    /// <summary>Number of columns, a multiple of <see cref="Step"/>.</summary>
    public required int CommonColumns { get; init; }

    /// <summary>Per opgave a row with its weight for every common term, 0 where it does not hold it.</summary>
    public required short[] CommonWeights { get; init; }

    /// <summary>Length of the row of common weights of every opgave, rounded up; <see cref="Padded"/> of them.</summary>
    public required float[] CommonLengths { get; init; }

    /// <summary>The lengths in fewer digits, <see cref="Padded"/> of them; where there is no opgave the greatest there is.</summary>
    public required float[] ShortLengths { get; init; }

    /// <summary>The number of opgaven rounded up, so that many can be looked at at once.</summary>
    public int Padded => ShortLengths.Length;

    public long Bytes => (4L * (Keys.Length + FirstPosting.Length + Common.Length)) + (10L * PostingRows.Length) + (2L * CommonWeights.Length) + (8L * Lengths.Length) + (8L * Padded);

    /// <summary>The place of a term, or below 0.</summary>
    public int Find(int termNumber) => termNumber < 0 ? -1 : Array.BinarySearch(Keys, termNumber);

    public ReadOnlySpan<int> RowsOf(int term) => PostingRows.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<short> WeightsOf(int term) => PostingWeights.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public ReadOnlySpan<int> RelevanceOf(int term) => PostingRelevance.AsSpan(FirstPosting[term]..FirstPosting[term + 1]);

    public void Write(SnapshotWriter snapshot)
    {
        snapshot.Write<int>(Keys);
        snapshot.Write<double>(Lengths);
        snapshot.Write<int>(FirstPosting);
        snapshot.Write<int>(PostingRows);
        snapshot.Write<short>(PostingWeights);
        snapshot.Write<int>(PostingRelevance);
        snapshot.Write<int>(Common);
        snapshot.Write(CommonColumns);
        snapshot.Write<short>(CommonWeights);
        snapshot.Write<float>(CommonLengths);
        snapshot.Write<float>(ShortLengths);
    }

    // Initialisers run in the order in which they stand, which is the order of writing.
    public static OpgavenTexts Read(SnapshotReader snapshot) => new()
    {
        Keys = snapshot.Read<int>(),
        Lengths = snapshot.Read<double>(),
        FirstPosting = snapshot.Read<int>(),
        PostingRows = snapshot.Read<int>(),
        PostingWeights = snapshot.Read<short>(),
        PostingRelevance = snapshot.Read<int>(),
        Common = snapshot.Read<int>(),
        CommonColumns = snapshot.ReadNumber(),
        CommonWeights = snapshot.Read<short>(),
        CommonLengths = snapshot.Read<float>(),
        ShortLengths = snapshot.Read<float>(),
    };
}
