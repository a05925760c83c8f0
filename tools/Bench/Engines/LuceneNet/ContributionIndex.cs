using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Question B: one document per contribution, with what it needs of its opgave. Every fact of a profile is a term boosted by its
/// points; a collector adds what numbers decide and keeps the best contribution of each opgave. Only in part: text counts
/// without rounding, an opgave that shares no concept, activity, theme or word is not looked at, and there are no reasons.
/// </summary>
sealed class ContributionIndex : IDisposable
{
    private const int Exact = 1024;
    private const int TextTerms = 25;
    private const int Least = -1000;
    private readonly BenchCountry country;
    private readonly LuceneIndex index;
    private readonly Guid[] ids;

    public ContributionIndex(BenchCountry country)
    {
        this.country = country;
        ids = [.. country.Opgaven.Select(opgave => opgave.Id)];
        using var analyzer = new KeywordAnalyzer();
        var findable = country.Opgaven.Select((opgave, number) => (opgave, number)).Where(one => one.opgave.IsOpen && one.opgave.IsFindable(BenchCountry.Today));
        index = new LuceneIndex(findable.SelectMany(one => one.opgave.Contributions.Where(c => c.IsOpen).Select(c => Document(one.opgave, c, one.number))), analyzer);
    }

    public Answer Find(OpgavenQuestion question)
    {
        var profile = new Profile(country, question.Person);
        var query = new BooleanQuery(disableCoord: true);
        void Add(string field, IEnumerable<(int Id, int Points)> points)
        {
            foreach (var (id, boost) in points.Where(one => one.Points != 0))
            {
                query.Add(new TermQuery(new Term(field, LuceneIndex.Name(id))) { Boost = boost }, Occur.SHOULD);
            }
        }

        Add(Fields.Asks, profile.Expertise.Select(one => (one.Concept, one.Points + (one.IsKnown ? Exact : 0))));
        Add(Fields.Does, profile.Activities);
        Add(Fields.ThemeTerm, profile.Themes);
        Add(Fields.Concepts, profile.Kinds);
        foreach (var (term, factor) in Cosine.Heaviest(question.Person.Terms, country.Terms, TextTerms))
        {
            // 40 points for a cosine of 1, see Weights.LargestTextLikeness.
            query.Add(new TermQuery(new Term(Fields.Terms, LuceneIndex.Name(term))) { Boost = (float)(40 * factor) }, Occur.SHOULD);
        }

        var collector = new OpgavenCollector(this, question);
        index.Searcher.Search(query, collector);
        return collector.Answer();
    }

    public void Dispose() => index.Dispose();

    private Document Document(Opgave opgave, Contribution contribution, int number)
    {
        var document = new Document();
        LuceneIndex.Add(document, Fields.Asks, contribution.Asks.Distinct());
        LuceneIndex.Add(document, Fields.Does, contribution.Activities.Distinct());
        LuceneIndex.Add(document, Fields.Concepts, opgave.Concepts.Concat(opgave.Contributions.SelectMany(c => c.Asks)).Distinct());
        LuceneIndex.Add(document, Fields.ThemeTerm, [opgave.Theme]);
        LuceneIndex.Add(document, opgave.Terms, country.Terms);
        var period = contribution.Period.IsOpen ? opgave.Period : contribution.Period;
        foreach (var (column, value) in new (string, int)[]
        {
            (Fields.Opgave, number), (Fields.Municipality, opgave.Municipality), (Fields.Forms, (int)contribution.Form.AsSet()), (Fields.Hours, contribution.HoursAWeek),
            (Fields.First, period.From?.DayNumber ?? 0), (Fields.Last, period.Until?.DayNumber ?? int.MaxValue), (Fields.Remote, contribution.RemotePossible ? 1 : 0),
            (Fields.AskCount, contribution.Asks.Distinct().Count()), (Fields.Published, opgave.PublishedOn.DayNumber),
        })
        {
            LuceneIndex.Add(document, column, value);
        }

        return document;
    }

    private sealed class OpgavenCollector(ContributionIndex opgaven, OpgavenQuestion question) : ICollector
    {
        private readonly Columns columns = opgaven.index.Columns;
        private readonly int[] kilometres = Distances.From(opgaven.country, question.Person.Municipality);
        private readonly NumberPoints numbers = new(question.Person, BenchCountry.Today);
        private readonly Dictionary<int, float> scores = [];
        private readonly int[] municipality = opgaven.index.Columns[Fields.Municipality], forms = opgaven.index.Columns[Fields.Forms], hours = opgaven.index.Columns[Fields.Hours],
            first = opgaven.index.Columns[Fields.First], last = opgaven.index.Columns[Fields.Last], remote = opgaven.index.Columns[Fields.Remote], opgave = opgaven.index.Columns[Fields.Opgave];
        private Scorer scorer = null!;

        public bool AcceptsDocsOutOfOrder => true;

        public Answer Answer()
        {
            var best = new Best<(float, Guid)>(People.Shown);
            foreach (var (number, score) in scores)
            {
                best.Add((-score, opgaven.ids[number]), opgaven.ids[number]);
            }

            return Engines.Answer.Of(best.Ids, scores.Count);
        }

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context)
        {
            // There is one segment.
        }

        public void Collect(int doc)
        {
            var distance = kilometres[municipality[doc]];
            if (!numbers.Fits(forms[doc], hours[doc], first[doc], last[doc], distance, remote[doc] != 0) || question.Query.Hidden.Contains(opgaven.ids[opgave[doc]]))
            {
                return;
            }

            var score = scorer.GetScore();
            var known = score > Least ? (int)((score + Exact / 2) / Exact) : 0;
            score += numbers.Points(hours[doc], first[doc], last[doc], distance, remote[doc] != 0, columns[Fields.Published][doc]) - (known * Exact);
            score += known == columns[Fields.AskCount][doc] && known > 0 ? Weights.EverythingAsked : 0;
            if (!scores.TryGetValue(opgave[doc], out var other) || score > other)
            {
                scores[opgave[doc]] = score;
            }
        }
    }
}
