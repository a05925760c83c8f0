using System.Diagnostics;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// Question A: a query over expertise finds everyone who comes near and counts what is known in the score; a collector puts
/// the hard conditions to the columns, counts per group and keeps the twenty best of each. Exact; no reasons.
/// </summary>
sealed class PeopleIndex : IDisposable
{
    // What is known exactly is counted in the thousands of the score, so that one number carries both.
    private const int Exact = 1024;
    private readonly BenchCountry country;
    private LuceneIndex index;
    private readonly Guid[] ids;
    private readonly sbyte[][] energies;

    public PeopleIndex(BenchCountry country)
    {
        this.country = country;
        ids = [.. country.People.Select(person => person.Id)];
        energies = [.. country.People.Select(Energies)];
        using var analyzer = new KeywordAnalyzer();
        index = new LuceneIndex(country.People.Select(Document), analyzer);
    }

    public Answer Find(PeopleQuestion question)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var ask in question.Asks)
        {
            var name = LuceneIndex.Name(ask);
            query.Add(new TermQuery(new Term(Fields.Reaches, name)), Occur.SHOULD);
            query.Add(new TermQuery(new Term(Fields.Knows, name)) { Boost = Exact }, Occur.SHOULD);
        }

        var collector = new PeopleCollector(this, question);
        index.Searcher.Search(query, collector);
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

    private Document Document(Person person, int number)
    {
        var document = new Document();
        LuceneIndex.Add(document, Fields.Knows, person.Knows.Select(known => known.Concept).Distinct());
        LuceneIndex.Add(document, Fields.Reaches, Reached(country, person));
        LuceneIndex.Add(document, person.Terms, country.Terms);
        foreach (var (column, value) in Values(person, number))
        {
            LuceneIndex.Add(document, column, value);
        }

        return document;
    }

    /// <summary>Every concept for which this person is at least near.</summary>
    public static IEnumerable<int> Reached(BenchCountry country, Person person) => person.Knows.SelectMany(known => country.Near(known.Concept).Append(known.Concept))
        .Concat(person.WantsToLearn).Concat(person.Experiences.SelectMany(experience => experience.Used)).Distinct();

    private static (string, int)[] Values(Person person, int number) =>
    [
        (Fields.Id, number), (Fields.Municipality, person.Municipality), (Fields.Employer, person.Employer), (Fields.Findable, (int)person.Findable),
        (Fields.Paused, person.PausedUntil?.DayNumber ?? 0), (Fields.Hours, person.HoursAWeek ?? int.MaxValue),
        (Fields.First, person.Available.From?.DayNumber ?? 0), (Fields.Last, person.Available.Until?.DayNumber ?? int.MaxValue),
        (Fields.MostKm, person.MaxDistanceKm ?? int.MaxValue), (Fields.Remote, person.RemoteOk ? 1 : 0),
        (Fields.Forms, person.Accepts == Involvements.None ? 31 : (int)person.Accepts), (Fields.LastActive, person.LastActive.DayNumber),
    ];

    // By number of activity, then by number of theme; nothing where it is not shared.
    private sbyte[] Energies(Person person)
    {
        var activities = country.Vocabulary.Activities.Count;
        var values = new sbyte[person.EnergyShared ? activities + country.Vocabulary.Themes.Count : 0];
        if (person.EnergyShared)
        {
            Array.ForEach([.. person.ActivityEnergy], energy => values[energy.Subject] = (sbyte)energy.Value);
            Array.ForEach([.. person.ThemeEnergy], energy => values[activities + energy.Subject] = (sbyte)energy.Value);
        }

        return values;
    }

    private sealed class PeopleCollector : ICollector
    {
        private readonly PeopleIndex people;
        private readonly PeopleQuestion question;
        private readonly int[] kilometres;
        private readonly int[] energetic;
        private readonly int form;
        private readonly int today = BenchCountry.Today.DayNumber;
        private readonly Best<(long, ulong, Guid)>[] best = [.. Enumerable.Range(0, People.Groups).Select(_ => new Best<(long, ulong, Guid)>(People.Shown))];
        private readonly int[] counts = new int[People.Groups];
        private readonly int[] municipality, employer, findable, paused, hours, first, last, mostKm, remote, forms, lastActive;
        private Scorer scorer = null!;

        public PeopleCollector(PeopleIndex people, PeopleQuestion question)
        {
            (this.people, this.question) = (people, question);
            var columns = people.index.Columns;
            (municipality, employer, findable, paused) = (columns[Fields.Municipality], columns[Fields.Employer], columns[Fields.Findable], columns[Fields.Paused]);
            (hours, first, last, mostKm) = (columns[Fields.Hours], columns[Fields.First], columns[Fields.Last], columns[Fields.MostKm]);
            (remote, forms, lastActive) = (columns[Fields.Remote], columns[Fields.Forms], columns[Fields.LastActive]);
            kilometres = Distances.From(people.country, question.Opgave.Municipality);
            form = (int)question.Contribution.Form.AsSet();
            energetic = [.. question.Contribution.Activities.Distinct(), people.country.Vocabulary.Activities.Count + question.Opgave.Theme];
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
            if (!Fits(doc) || question.Query.Except.Contains(people.ids[doc]))
            {
                return;
            }

            var group = People.Group((int)scorer.GetScore() / Exact, question.Asks.Length);
            counts[group]++;
            var key = Key(doc);
            if (best[group].Wants((key, 0, default)))
            {
                best[group].Add((key, People.Tie(question.Contribution.Id, people.ids[doc]), people.ids[doc]), people.ids[doc]);
            }
        }

        private bool Fits(int doc) =>
            (forms[doc] & form) != 0
            && hours[doc] >= question.Contribution.HoursAWeek
            && (findable[doc] == (int)Findable.Everyone || (findable[doc] == (int)Findable.OwnEmployer && employer[doc] == question.Query.AskerEmployer))
            && paused[doc] <= today && first[doc] <= question.LastDay && last[doc] >= question.FirstDay
            && (kilometres[municipality[doc]] <= mostKm[doc] || (question.Contribution.RemotePossible && remote[doc] != 0));

        private long Key(int doc) => question.Query.Sort switch
        {
            PeopleSort.Nearest => kilometres[municipality[doc]],
            PeopleSort.SoonestAvailable => Math.Max(today, Math.Max(first[doc], question.FirstDay)),
            PeopleSort.RecentlyActive => -lastActive[doc],
            _ => -Energy(people.energies[doc]),
        };

        private int Energy(sbyte[] energies)
        {
            var sum = 0;
            foreach (var subject in energies.Length == 0 ? [] : energetic)
            {
                sum += energies[subject];
            }

            return sum;
        }
    }
}
