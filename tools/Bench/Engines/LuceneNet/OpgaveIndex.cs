using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Questions C and D: one document per opgave. C is "more like this": the heaviest terms, concepts, theme and task field, each
/// boosted. D is text in Dutch as Lucene reads it, with names and synonyms of concepts added to the documents.
/// </summary>
sealed class OpgaveIndex : IDisposable
{
    // As many as MoreLikeThis takes; with all terms it takes several times as long.
    private const int TermsForLikeness = 25;
    private readonly BenchCountry country;
    private readonly LuceneIndex index;
    private readonly Analyzer analyzer = new DutchAnalyzer(LuceneVersion.LUCENE_48);
    private readonly Guid[] ids;
    private readonly long[] ways;

    public OpgaveIndex(BenchCountry country)
    {
        this.country = country;
        var findable = country.Opgaven.Select((opgave, at) => (Opgave: opgave, Text: country.Texts[at])).Where(one => one.Opgave.IsFindable(BenchCountry.Today)).ToList();
        ids = [.. findable.Select(one => one.Opgave.Id)];
        ways = [.. findable.Select(one => Ways.Of(one.Opgave))];
        index = new LuceneIndex(findable.Select(one => Document(one.Opgave, one.Text)), analyzer);
    }

    public Answer Find(LikenessQuestion question)
    {
        var asked = question.Query;
        var query = new BooleanQuery(disableCoord: true);
        void Add(string field, int id, double points) =>
            query.Add(new TermQuery(new Term(field, LuceneIndex.Name(id))) { Boost = (float)points }, Occur.SHOULD);

        foreach (var (term, factor) in Cosine.Heaviest(asked.Terms, country.Terms, TermsForLikeness))
        {
            Add(Fields.Terms, term, 60 * factor);
        }

        // Half of what each concept gives when the other has as many; Dice's coefficient needs the number the other has.
        Array.ForEach([.. asked.Concepts], concept => Add(Fields.Concepts, concept, 25.0 / asked.Concepts.Length));
        Add(Fields.ThemeTerm, asked.Theme ?? -1, 10);
        Add(Fields.TaskField, asked.TaskField ?? -1, 5);
        var collector = new LikenessCollector(this, asked);
        index.Searcher.Search(query, collector);
        return collector.Answer;
    }

    public Answer Find(SearchQuestion question)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Read(question.Typed).Distinct())
        {
            query.Add(new TermQuery(new Term(Fields.Text, word)), Occur.MUST);
        }

        var collector = new FacetCollector(index.Columns, ids, ways, question.Filters);
        index.Searcher.Search(query.Clauses.Count == 0 ? new MatchAllDocsQuery() : query, collector);
        return collector.Answer;
    }

    public void Dispose()
    {
        index.Dispose();
        analyzer.Dispose();
    }

    private List<string> Read(string typed)
    {
        using var stream = analyzer.GetTokenStream(Fields.Text, typed);
        var term = stream.GetAttribute<global::Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        var words = new List<string>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString()!);
        }

        stream.End();
        return words;
    }

    private Document Document(Opgave opgave, OpgaveText text)
    {
        var document = new Document();
        var concepts = opgave.Concepts.Concat(opgave.Contributions.SelectMany(c => c.Asks)).Distinct().ToList();
        LuceneIndex.Add(document, Fields.Concepts, concepts);
        LuceneIndex.Add(document, Fields.ThemeTerm, [opgave.Theme]);
        LuceneIndex.Add(document, Fields.TaskField, [opgave.TaskField ?? -2]);
        LuceneIndex.Add(document, opgave.Terms, country.Terms);
        LuceneIndex.AddText(document, $"{text.Title} {text.Title} {text.Body} {text.About}");
        foreach (var (column, value) in new (string, int)[]
        {
            (Fields.Municipality, opgave.Municipality), (Fields.Province, country.Atlas.Province(opgave.Municipality) ?? -1), (Fields.Theme, opgave.Theme),
            (Fields.Status, (int)opgave.Status), (Fields.Published, opgave.PublishedOn.DayNumber),
        })
        {
            LuceneIndex.Add(document, column, value);
        }

        return document;
    }

    private sealed class LikenessCollector(OpgaveIndex opgaven, LikenessQuery asked) : ICollector
    {
        private readonly int[] municipality = opgaven.index.Columns[Fields.Municipality];
        private readonly Best<(float, Guid)> best = new(People.Shown);
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
            if (municipality[doc] != asked.ElsewhereThan && !asked.Except.Contains(opgaven.ids[doc]))
            {
                count++;
                best.Add((-scorer.GetScore(), opgaven.ids[doc]), opgaven.ids[doc]);
            }
        }
    }
}
