using System.Diagnostics;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Question A with no more of Lucene than its postings: a query over expertise finds everyone who comes near and counts what is
/// known in the score; a collector of our own puts the hard conditions to columns of integers and keeps the best. Exact; no reasons.
/// </summary>
sealed class PeopleIndex : IDisposable
{
    private readonly BenchCountry country;
    private readonly PeopleColumns order;
    private LuceneIndex index;

    public PeopleIndex(BenchCountry country, PeopleColumns order)
    {
        (this.country, this.order) = (country, order);
        using var analyzer = new KeywordAnalyzer();
        index = new LuceneIndex(country.People.Select(Document), analyzer);
    }

    public Answer Find(PeopleQuestion question)
    {
        var collector = new PeopleCollector(index.Columns, order, country, question);
        index.Searcher.Search(FilteredPeople.Coverage(question.Asks), collector);
        return collector.Answer;
    }

    /// <summary>From the files of the index to the first answer.</summary>
    public TimeSpan Start(DirectoryInfo folder, PeopleQuestion first)
    {
        index.Keep(folder);
        var inMemory = index;
        var took = Stopwatch.StartNew();
        index = new LuceneIndex(folder);
        Find(first);
        took.Stop();
        index.Dispose();
        index = inMemory;
        return took.Elapsed;
    }

    public void Dispose() => index.Dispose();

    private Document Document(Person person)
    {
        var document = new Document();
        LuceneIndex.Add(document, Fields.Knows, person.Knows.Select(known => known.Concept).Distinct());
        LuceneIndex.Add(document, Fields.Reaches, PeopleColumns.Reached(country, person));
        LuceneIndex.Add(document, person.Terms, country.Terms);
        foreach (var (column, value) in new (string, int)[]
        {
            (Fields.Municipality, person.Municipality), (Fields.Employer, person.Employer), (Fields.Findable, (int)person.Findable),
            (Fields.Paused, person.PausedUntil?.DayNumber ?? 0), (Fields.Hours, person.HoursAWeek ?? int.MaxValue),
            (Fields.First, person.Available.From?.DayNumber ?? 0), (Fields.Last, person.Available.Until?.DayNumber ?? int.MaxValue),
            (Fields.MostKm, person.MaxDistanceKm ?? int.MaxValue), (Fields.Remote, person.RemoteOk ? 1 : 0),
            (Fields.Forms, person.Accepts == Involvements.None ? 31 : (int)person.Accepts),
        })
        {
            LuceneIndex.Add(document, column, value);
        }

        return document;
    }

    private sealed class PeopleCollector : ICollector
    {
        private readonly Guid[] ids;
        private readonly PeopleQuestion question;
        private readonly PeopleKeys keys;
        private readonly int[] kilometres;
        private readonly int form;
        private readonly int today = BenchCountry.Today.DayNumber;
        private readonly Best<(long, ulong, Guid)>[] best = [.. Enumerable.Range(0, People.Groups).Select(_ => new Best<(long, ulong, Guid)>(People.ShownOfGroup))];
        private readonly int[] counts = new int[People.Groups];
        private readonly int[] municipality, employer, findable, paused, hours, first, last, mostKm, remote, forms;
        private Scorer scorer = null!;

        public PeopleCollector(Columns columns, PeopleColumns order, BenchCountry country, PeopleQuestion question)
        {
            (this.question, ids, keys) = (question, order.Ids, new PeopleKeys(order, country, question));
            (municipality, employer, findable, paused) = (columns[Fields.Municipality], columns[Fields.Employer], columns[Fields.Findable], columns[Fields.Paused]);
            (hours, first, last, mostKm) = (columns[Fields.Hours], columns[Fields.First], columns[Fields.Last], columns[Fields.MostKm]);
            (remote, forms) = (columns[Fields.Remote], columns[Fields.Forms]);
            kilometres = Distances.From(country, question.Opgave.Municipality);
            form = (int)question.Contribution.Form.AsSet();
        }

        public Answer Answer => new([.. best.Select(group => group.Ids)], counts);

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context)
        {
            // There is one segment.
        }

        public void Collect(int doc)
        {
            if (!Fits(doc) || question.Query.Except.Contains(ids[doc]))
            {
                return;
            }

            var group = People.Group((int)scorer.GetScore() / FilteredPeople.Exact, question.Asks.Length);
            counts[group]++;
            var key = keys.Key(doc);
            if (best[group].Wants((key, 0, default)))
            {
                best[group].Add((key, keys.Tie(doc), ids[doc]), ids[doc]);
            }
        }

        private bool Fits(int doc) =>
            (forms[doc] & form) != 0
            && hours[doc] >= question.Contribution.HoursAWeek
            && (findable[doc] == (int)Findable.Everyone || (findable[doc] == (int)Findable.OwnEmployer && employer[doc] == question.Query.AskerEmployer))
            && paused[doc] <= today && first[doc] <= question.LastDay && last[doc] >= question.FirstDay
            && (kilometres[municipality[doc]] <= mostKm[doc] || (question.Contribution.RemotePossible && remote[doc] != 0));
    }
}
