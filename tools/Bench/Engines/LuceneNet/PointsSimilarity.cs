using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Scores by points: a term gives its boost, without idf or length. In the field of analysed terms it gives its boost times the
/// damped count over the length of the vector, so that with the right boosts the sum is the cosine.
/// </summary>
sealed class PointsSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => 0;

    public override float Coord(int overlap, int maxOverlap) => 1;

    public override float QueryNorm(float valueForNormalization) => 1;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new PointsWeight(queryBoost, collectionStats.Field == Fields.Terms);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var points = (PointsWeight)weight;
        return new PointsScorer(points.Total, points.IsText ? Columns.Of(context.AtomicReader)[Fields.Length] : null);
    }

    private sealed class PointsWeight(float boost, bool isText) : SimWeight
    {
        public bool IsText => isText;
        public float Total { get; private set; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => Total = boost * topLevelBoost;
    }

    private sealed class PointsScorer(float points, int[]? lengths) : SimScorer
    {
        public override float Score(int doc, float freq) => lengths is null ? points : points * Damped(freq) / lengths[doc];

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }

    private static float Damped(float count) => count <= 1 ? 1 : 1 + MathF.Log(count);
}
