using GemeenteVanNu.Matching;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>From the score of question C (a thousand for every shared concept, and the cosine in percent) to points as the platform gives them, and the twenty best.</summary>
sealed class LikenessCollector(Columns columns, Guid[] ids, LikenessQuery asked) : ICollector
{
    /// <summary>What a shared concept adds to the score.</summary>
    public const int Shared = 1024;

    private readonly int[] municipality = columns[Fields.Municipality], theme = columns[Fields.Theme], taskField = columns[Fields.TaskField], concepts = columns[Fields.ConceptCount];
    private readonly Best<(int, Guid)> best = new(People.Shown);
    private Scorer scorer = null!;
    private int count;

    public Answer Answer => Engines.Answer.Of(best.Ids, count);

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        // There is one segment.
    }

    public void Collect(int doc)
    {
        if (municipality[doc] == asked.ElsewhereThan || asked.Except.Contains(ids[doc]))
        {
            return;
        }

        var score = scorer.GetScore();
        var shared = (int)score / Shared;
        var percent = (int)MathF.Round(score - (shared * Shared), MidpointRounding.AwayFromZero);
        var both = concepts[doc] + asked.Concepts.Length;
        var likeness = (((60 * percent) + 50) / 100) + (shared == 0 ? 0 : ((2 * 25 * 2 * shared) + both) / (2 * both))
            + (theme[doc] == asked.Theme ? 10 : 0) + (taskField[doc] >= 0 && taskField[doc] == asked.TaskField ? 5 : 0);
        if (likeness > 0)
        {
            count++;
            best.Add((-likeness, ids[doc]), ids[doc]);
        }
    }
}
