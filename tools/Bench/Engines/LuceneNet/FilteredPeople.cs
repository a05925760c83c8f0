using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Question A as the book has it: every hard condition a filter, coverage a score, the order a <see cref="Sort"/> with comparers of its
/// own, the counts from the collectors of the groups. Exact; no reasons.
/// </summary>
sealed class FilteredPeople : IDisposable
{
    // What is known exactly is counted in the thousands of the score, so that one number carries both.
    public const int Exact = 1024;
    private const string Anywhere = "anywhere";
    private const string Accepts = "accepts";
    private const string Visible = "visible";
    private const string Within = "within";
    private readonly BenchCountry country;
    private readonly LuceneIndex index;
    private readonly int[] steps;

    public FilteredPeople(BenchCountry country)
    {
        this.country = country;
        Columns = new PeopleColumns(country);
        steps = [.. country.People.Select(person => person.MaxDistanceKm).OfType<int>().Distinct().Order()];
        using var analyzer = new KeywordAnalyzer();
        index = new LuceneIndex(country.People.Select(Document), analyzer);
    }

    public PeopleColumns Columns { get; }

    public Answer Find(PeopleQuestion question)
    {
        var sort = new Sort(new SortField(Fields.Id, new PeopleOrder(Columns, country, question)));
        var groups = new GroupsCollector(question.Asks.Length, sort);
        index.Searcher.Search(new FilteredQuery(Coverage(question.Asks), new QueryWrapperFilter(Conditions(question))), groups);
        return groups.Answer(Columns.Ids);
    }

    public static BooleanQuery Coverage(int[] asks)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var ask in asks)
        {
            var name = LuceneIndex.Name(ask);
            query.Add(new TermQuery(new Term(Fields.Reaches, name)), Occur.SHOULD);
            query.Add(new TermQuery(new Term(Fields.Knows, name)) { Boost = Exact }, Occur.SHOULD);
        }

        return query;
    }

    public void Dispose() => index.Dispose();

    private BooleanQuery Conditions(PeopleQuestion question)
    {
        var today = BenchCountry.Today.DayNumber;
        var all = new BooleanQuery(disableCoord: true)
        {
            { Term(Accepts, (int)question.Contribution.Form), Occur.MUST },
            { AnyOf([Term(Visible, 0), Term(Visible, question.Query.AskerEmployer ?? -1)]), Occur.MUST },
            { NumericRangeQuery.NewInt32Range(Fields.First, null, question.LastDay, true, true), Occur.MUST },
            { NumericRangeQuery.NewInt32Range(Fields.Last, question.FirstDay, null, true, true), Occur.MUST },
            { NumericRangeQuery.NewInt32Range(Fields.Paused, today + 1, null, true, true), Occur.MUST_NOT },
        };
        if (question.Contribution.HoursAWeek > 0)
        {
            all.Add(NumericRangeQuery.NewInt32Range(Fields.Hours, question.Contribution.HoursAWeek, null, true, true), Occur.MUST);
        }

        all.Add(AnyOf(Places(question)), Occur.MUST);
        foreach (var person in question.Query.Except)
        {
            all.Add(new TermQuery(new Term(Fields.Id, person.ToString("N"))), Occur.MUST_NOT);
        }

        return all;
    }

    // Near enough: from anywhere, at a distance, or from one of the municipalities within the kilometres someone chose.
    private IEnumerable<Query> Places(PeopleQuestion question)
    {
        yield return new TermQuery(new Term(Anywhere, "1"));
        if (question.Contribution.RemotePossible)
        {
            yield return Term(Fields.Remote, 1);
        }

        var kilometres = Distances.From(country, question.Opgave.Municipality);
        foreach (var step in steps)
        {
            yield return AnyOf(country.Municipalities.Where(from => kilometres[from] <= step).Select(from => new TermQuery(new Term(Within, $"{step}:{from}"))));
        }
    }

    private static BooleanQuery AnyOf(IEnumerable<Query> queries)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }

    private static TermQuery Term(string field, int value) => new(new Term(field, LuceneIndex.Name(value)));

    private Document Document(Person person)
    {
        var document = new Document
        {
            new StringField(Fields.Id, person.Id.ToString("N"), Field.Store.NO),
            new Int32Field(Fields.First, person.Available.From?.DayNumber ?? 0, Field.Store.NO),
            new Int32Field(Fields.Last, person.Available.Until?.DayNumber ?? int.MaxValue, Field.Store.NO),
            new Int32Field(Fields.Paused, person.PausedUntil?.DayNumber ?? 0, Field.Store.NO),
            new Int32Field(Fields.Hours, person.HoursAWeek ?? int.MaxValue, Field.Store.NO),
            new StringField(person.MaxDistanceKm is null ? Anywhere : Within, person.MaxDistanceKm is { } most ? $"{most}:{person.Municipality}" : "1", Field.Store.NO),
        };
        LuceneIndex.Add(document, Fields.Knows, person.Knows.Select(known => known.Concept).Distinct());
        LuceneIndex.Add(document, Fields.Reaches, PeopleColumns.Reached(country, person));
        LuceneIndex.Add(document, Accepts, Enumerable.Range(0, Ways.Forms).Where(form => person.Accepts.Accepts((Involvement)form)));
        LuceneIndex.Add(document, Fields.Remote, person.RemoteOk ? [1] : []);
        LuceneIndex.Add(document, Visible, person.Findable switch { Findable.Everyone => [0], Findable.OwnEmployer => [person.Employer], _ => [] });
        LuceneIndex.Add(document, person.Terms, country.Terms);
        return document;
    }
}
