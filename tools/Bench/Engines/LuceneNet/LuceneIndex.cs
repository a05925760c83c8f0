using System.Globalization;
using GemeenteVanNu.Matching;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TermStatistics = GemeenteVanNu.Matching.TermStatistics;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>An index in RAM, merged to one segment.</summary>
sealed class LuceneIndex : IDisposable
{
    // Document frequencies and counts, no positions: nobody asks for phrases.
    private static readonly FieldType Words = new() { IsIndexed = true, IsTokenized = false, IndexOptions = IndexOptions.DOCS_AND_FREQS, OmitNorms = true };
    private static readonly FieldType ScoredWords = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private readonly Lucene.Net.Store.Directory directory;
    private readonly DirectoryReader reader;

    public LuceneIndex(IEnumerable<Document> documents, Analyzer analyzer)
    {
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 256, MergePolicy = new LogDocMergePolicy(), Similarity = new PerField() };
        directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, settings))
        {
            foreach (var document in documents)
            {
                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        (reader, Segment, Columns, Searcher) = Open(directory);
    }

    /// <summary>An index as it was kept on disk.</summary>
    public LuceneIndex(DirectoryInfo folder)
    {
        directory = new MMapDirectory(folder);
        (reader, Segment, Columns, Searcher) = Open(directory);
    }

    public AtomicReader Segment { get; }
    public Columns Columns { get; }
    public IndexSearcher Searcher { get; }

    public void Keep(DirectoryInfo folder)
    {
        using var disk = FSDirectory.Open(folder);
        foreach (var file in directory.ListAll())
        {
            directory.Copy(disk, file, file, IOContext.DEFAULT);
        }
    }

    private static (DirectoryReader Reader, AtomicReader Segment, Columns Columns, IndexSearcher Searcher) Open(Lucene.Net.Store.Directory directory)
    {
        var reader = DirectoryReader.Open(directory);
        var segment = reader.Leaves.Single().AtomicReader;
        return (reader, segment, Columns.Of(segment), new IndexSearcher(reader) { Similarity = new PerField() });
    }

    public static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static void Add(Document document, string field, IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            document.Add(new StringField(field, Name(id), Field.Store.NO));
        }
    }

    public static void Add(Document document, TermVector terms, TermStatistics statistics)
    {
        for (var at = 0; at < terms.Terms.Length; at++)
        {
            var name = Name(terms.Terms[at]);
            for (var times = 0; times < terms.Counts[at]; times++)
            {
                document.Add(new Field(Fields.Terms, name, Words));
            }
        }

        document.Add(new NumericDocValuesField(Fields.Length, (int)Math.Max(1, Math.Round(Cosine.Length(terms, statistics)))));
    }

    public static void AddText(Document document, string text) => document.Add(new Field(Fields.Text, text, ScoredWords));

    public static void Add(Document document, string column, int value) => document.Add(new NumericDocValuesField(column, value));

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private sealed class PerField : PerFieldSimilarityWrapper
    {
        private readonly Similarity points = new PointsSimilarity();
        private readonly Similarity words = new BM25Similarity();

        public override Similarity Get(string field) => field == Fields.Text ? words : points;

        public override float Coord(int overlap, int maxOverlap) => 1;

        public override float QueryNorm(float valueForNormalization) => 1;
    }
}
