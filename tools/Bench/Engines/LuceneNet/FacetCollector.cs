using GemeenteVanNu.Matching;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// The filters of question D, its twenty best and seven facets in one pass over what answers the words. A facet counts with all
/// filters but its own; the facets package of Lucene searches once more for every facet with a filter.
/// </summary>
sealed class FacetCollector : ICollector
{
    private const int Themes = 0, Provinces = 1, Municipalities = 2, Statuses = 3, WaysOf = 4;
    private const int MostNumbers = 3000;
    private readonly Guid[] ids;
    private readonly OpgaveSearch filters;
    private readonly int[][] columns;
    private readonly long[] ways;
    private readonly int[][] counts = [new int[64], new int[16], new int[MostNumbers], new int[3], new int[Ways.Forms], new int[Ways.Ranges], new int[1]];
    private readonly long wanted, anyForm, anyHours, anyRemote;
    private readonly long[] formSets = [.. Enumerable.Range(0, Ways.Forms).Select(form => Ways.Set((Involvements)(1 << form), null, false))];
    private readonly long[] hourSets = [.. Enumerable.Range(0, Ways.Ranges).Select(range => Ways.Set(Involvements.None, range, false))];
    private readonly long remoteSet = Ways.Set(Involvements.None, null, true);
    private readonly Best<(float, int, Guid)> best = new(People.Shown);
    private Scorer scorer = null!;
    private int total;

    public FacetCollector(Columns index, Guid[] ids, long[] ways, OpgaveSearch filters)
    {
        (this.ids, this.ways, this.filters) = (ids, ways, filters);
        columns = [index[Fields.Theme], index[Fields.Province], index[Fields.Municipality], index[Fields.Status], index[Fields.Published]];
        var range = Ways.RangeOf(filters.Hours);
        wanted = Ways.Set(filters.Forms, range, filters.RemoteOnly);
        anyForm = Ways.Set(Involvements.None, range, filters.RemoteOnly);
        anyHours = Ways.Set(filters.Forms, null, filters.RemoteOnly);
        anyRemote = Ways.Set(filters.Forms, range, false);
    }

    public Answer Answer => new([best.Ids], [total, .. counts.SelectMany(facet => facet.Where(count => count > 0))]);

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        // There is one segment.
    }

    public void Collect(int doc)
    {
        var fails = Fail(Themes, !filters.Themes.IsEmpty && !filters.Themes.Contains(columns[Themes][doc]))
            | Fail(Provinces, !filters.Provinces.IsEmpty && !filters.Provinces.Contains(columns[Provinces][doc]))
            | Fail(Municipalities, !filters.Municipalities.IsEmpty && !filters.Municipalities.Contains(columns[Municipalities][doc]))
            | Fail(Statuses, !filters.Statuses.IsEmpty && !filters.Statuses.Contains((OpgaveStatus)columns[Statuses][doc]))
            | Fail(WaysOf, (ways[doc] & wanted) == 0);
        for (var facet = Themes; facet <= Statuses; facet++)
        {
            if ((fails & ~(1 << facet)) == 0 && columns[facet][doc] >= 0)
            {
                counts[facet][columns[facet][doc]]++;
            }
        }

        if ((fails & ~(1 << WaysOf)) == 0)
        {
            CountWays(ways[doc]);
        }

        if (fails == 0)
        {
            total++;
            best.Add((-scorer.GetScore(), -columns[4][doc], ids[doc]), ids[doc]);
        }
    }

    private static int Fail(int facet, bool fails) => fails ? 1 << facet : 0;

    private void CountWays(long own)
    {
        for (var form = 0; form < Ways.Forms; form++)
        {
            counts[4][form] += (own & anyForm & formSets[form]) != 0 ? 1 : 0;
        }

        for (var range = 0; range < Ways.Ranges - 1; range++)
        {
            counts[5][range] += (own & anyHours & hourSets[range]) != 0 ? 1 : 0;
        }

        counts[6][0] += (own & anyRemote & remoteSet) != 0 ? 1 : 0;
    }
}
