using GemeenteVanNu.Bench.Engines.Country;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>The order that was asked for, then the order of equals, for Lucene's own top collectors.</summary>
sealed class PeopleOrder(PeopleColumns columns, BenchCountry country, PeopleQuestion question) : FieldComparerSource
{
    public override FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed) => new Comparer(new PeopleKeys(columns, country, question), numHits);

    // The order of equals is worked out only where two are equal.
    private sealed class Comparer(PeopleKeys keys, int hits) : FieldComparer<object>
    {
        private readonly int[] values = new int[hits];
        private readonly int[] documents = new int[hits];
        private int bottom;

        public override object this[int slot] => values[slot];

        public override int Compare(int slot1, int slot2) => Order(values[slot1], documents[slot1], values[slot2], documents[slot2]);

        public override int CompareBottom(int doc) => Order(values[bottom], documents[bottom], keys.Key(doc), doc);

        public override int CompareTop(int doc) => throw new NotSupportedException("Only first pages are asked for.");

        public override void Copy(int slot, int doc) => (values[slot], documents[slot]) = (keys.Key(doc), doc);

        public override void SetBottom(int slot) => bottom = slot;

        public override void SetTopValue(object value) => throw new NotSupportedException("Only first pages are asked for.");

        public override FieldComparer SetNextReader(AtomicReaderContext context) => this;

        private int Order(int key, int doc, int otherKey, int otherDoc) => key != otherKey ? key.CompareTo(otherKey) : keys.Tie(doc).CompareTo(keys.Tie(otherDoc));
    }
}

/// <summary>Hands every document to the top collector of its group, by its score.</summary>
sealed class GroupsCollector(int asked, Sort sort) : ICollector
{
    private readonly TopFieldCollector[] groups = [.. Enumerable.Range(0, People.Groups).Select(_ => TopFieldCollector.Create(sort, People.ShownOfGroup, false, false, false, true))];
    private Scorer scorer = null!;

    public bool AcceptsDocsOutOfOrder => false;

    public Answer Answer(Guid[] ids)
    {
        var tops = groups.Select(group => group.GetTopDocs()).ToArray();
        return new([.. tops.Select(top => top.ScoreDocs.Select(found => ids[found.Doc]).ToArray())], [.. tops.Select(top => top.TotalHits)]);
    }

    public void SetScorer(Scorer scorer)
    {
        this.scorer = scorer;
        Array.ForEach(groups, group => group.SetScorer(scorer));
    }

    public void SetNextReader(AtomicReaderContext context) => Array.ForEach(groups, group => group.SetNextReader(context));

    public void Collect(int doc) => groups[People.Group((int)scorer.GetScore() / FilteredPeople.Exact, asked)].Collect(doc);
}
