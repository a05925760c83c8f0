using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>
/// The columns of an index as arrays, read once when it is opened, as Lucene's field cache does. Reading packed doc values from a
/// directory at every document takes several times as long.
/// </summary>
sealed class Columns
{
    private static readonly ConditionalWeakTable<object, Columns> Cache = [];
    private readonly Dictionary<string, int[]> byName = [];

    private Columns(AtomicReader reader)
    {
        foreach (var field in reader.FieldInfos.Where(field => field.DocValuesType == DocValuesType.NUMERIC))
        {
            var values = reader.GetNumericDocValues(field.Name);
            byName.Add(field.Name, [.. Enumerable.Range(0, reader.MaxDoc).Select(doc => (int)values.Get(doc))]);
        }
    }

    public int[] this[string name] => byName[name];

    public static Columns Of(AtomicReader reader) => Cache.GetValue(reader.CoreCacheKey, _ => new Columns(reader));
}
