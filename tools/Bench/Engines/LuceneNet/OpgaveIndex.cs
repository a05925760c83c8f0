using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Compound;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Questions C and D: one document per opgave. C is "more like this": boosted terms and concepts, to which a collector adds theme and
/// task field. D is text in Dutch as Lucene reads it, with names and synonyms of concepts added to the documents.
/// </summary>
sealed class OpgaveIndex : IDisposable
{
    private readonly BenchCountry country;
    private readonly LuceneIndex index;
    private readonly Analyzer analyzer = new DutchAnalyzer(LuceneVersion.LUCENE_48);
    private readonly Analyzer writing;
    private readonly Guid[] ids;
    private readonly long[] ways;

    public OpgaveIndex(BenchCountry country)
    {
        this.country = country;
        writing = WritingAnalyzer(country);
        var findable = country.Opgaven.Select((opgave, at) => (Opgave: opgave, Text: country.Texts[at])).Where(one => one.Opgave.IsFindable(BenchCountry.Today)).ToList();
        ids = [.. findable.Select(one => one.Opgave.Id)];
        ways = [.. findable.Select(one => Ways.Of(one.Opgave))];
        index = new LuceneIndex(findable.Select(one => Document(one.Opgave, one.Text)), writing);
    }

    /// <summary>Question C with the heaviest terms of the opgave.</summary>
    public Answer Find(LikenessQuestion question, int mostTerms)
    {
        var asked = question.Query;
        var query = new BooleanQuery(disableCoord: true);
        void Add(string field, int id, double points) =>
            query.Add(new TermQuery(new Term(field, LuceneIndex.Name(id))) { Boost = (float)points }, Occur.SHOULD);

        foreach (var (term, factor) in Cosine.Heaviest(asked.Terms, country.Terms, mostTerms))
        {
            Add(Fields.Terms, term, 100 * factor);
        }

        // Shared concepts are counted in the thousands of the score; the collector makes Dice's coefficient of them.
        Array.ForEach([.. asked.Concepts], concept => Add(Fields.Concepts, concept, LikenessCollector.Shared));
        var collector = new LikenessCollector(index.Columns, ids, asked);
        index.Searcher.Search(query, collector);
        return collector.Answer;
    }

    public Answer Find(SearchQuestion question)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in Read(question.Typed).Distinct())
        {
            var term = new Term(Fields.Text, word);
            query.Add(word.Length > 4 && index.Segment.DocFreq(term) == 0 ? new FuzzyQuery(term, word.Length > 8 ? 2 : 1) : new TermQuery(term), Occur.MUST);
        }

        var collector = new FacetCollector(index.Columns, ids, ways, question.Filters);
        index.Searcher.Search(query.Clauses.Count == 0 ? new MatchAllDocsQuery() : query, collector);
        return collector.Answer;
    }

    public void Dispose()
    {
        index.Dispose();
        analyzer.Dispose();
        writing.Dispose();
    }

    // Documents are read with their compounds taken apart as well, so that a part finds the whole and reading a question stays quick.
    private static Analyzer WritingAnalyzer(BenchCountry country)
    {
        var words = country.Vocabulary.Expertise.SelectMany(expertise => expertise.Synonyms.Prepend(expertise.Name)).SelectMany(name => name.ToLowerInvariant().Split(' ', '-', '(', ')'));
        var known = new CharArraySet(LuceneVersion.LUCENE_48, words.Where(word => word.Length > 3), ignoreCase: true);
        return Analyzer.NewAnonymous((_, reader) =>
        {
            var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
            TokenStream stream = new StopFilter(LuceneVersion.LUCENE_48, new LowerCaseFilter(LuceneVersion.LUCENE_48, tokenizer), DutchAnalyzer.DefaultStopSet);
            stream = new DictionaryCompoundWordTokenFilter(LuceneVersion.LUCENE_48, stream, known);
            return new TokenStreamComponents(tokenizer, new SnowballFilter(stream, new Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer()));
        });
    }

    private List<string> Read(string typed)
    {
        using var stream = analyzer.GetTokenStream(Fields.Text, typed);
        var term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
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
        LuceneIndex.Add(document, opgave.Terms, country.Terms);
        LuceneIndex.AddText(document, $"{text.Title} {text.Title} {text.Body} {text.About}");
        foreach (var (column, value) in new (string, int)[]
        {
            (Fields.Municipality, opgave.Municipality), (Fields.Province, country.Atlas.Province(opgave.Municipality) ?? -1), (Fields.Theme, opgave.Theme),
            (Fields.Status, (int)opgave.Status), (Fields.Published, opgave.PublishedOn.DayNumber), (Fields.TaskField, opgave.TaskField ?? -1), (Fields.ConceptCount, concepts.Count),
        })
        {
            LuceneIndex.Add(document, column, value);
        }

        return document;
    }
}
