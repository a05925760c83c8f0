using System.Buffers.Binary;
using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Term statistics as they are stored: one row per version, the newest counts.</summary>
public static class TermTables
{
    private const int Kept = 3;

    public static async Task<Rules.TermStatistics> Newest(Db db, CancellationToken stop = default) =>
        await db.TermTables.AsNoTracking().OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop) is { } table ? Statistics(table) : Rules.TermStatistics.None;

    /// <summary>A version that is still stored, or null; version 0 is no statistics.</summary>
    public static async Task<Rules.TermStatistics?> Version(Db db, int version, CancellationToken stop = default) => version == 0
        ? Rules.TermStatistics.None
        : await db.TermTables.AsNoTracking().SingleOrDefaultAsync(t => t.Version == version, stop) is { } table ? Statistics(table) : null;

    /// <summary>Counts the opgaven of a world and stores the outcome as the next version.</summary>
    public static async Task Renew(Db db, Rules.World world, DateTime now, CancellationToken stop = default)
    {
        var last = await db.TermTables.MaxAsync(t => (int?)t.Version, stop) ?? 0;
        var frequencies = new Dictionary<int, int>();
        var length = 0L;
        foreach (var opgave in world.Opgaven)
        {
            length += opgave.Terms.Length;
            foreach (var term in opgave.Terms.Terms)
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + 1;
            }
        }

        var documents = world.OpgavenCount;
        db.TermTables.Add(new TermTable
        {
            Version = last + 1, MadeAt = now, Documents = documents, AverageLength = documents == 0 ? 1 : (int)(length / documents), Frequencies = Bytes(frequencies),
        });
        await db.SaveChangesAsync(stop);
        await db.TermTables.Where(t => t.Version <= last + 1 - Kept).ExecuteDeleteAsync(stop);
    }

    private static Rules.TermStatistics Statistics(TermTable table) => new(table.Version, table.Documents, table.AverageLength, Pairs(table.Frequencies));

    private static byte[] Bytes(Dictionary<int, int> frequencies)
    {
        var bytes = new byte[frequencies.Count * 8];
        var at = 0;
        foreach (var (term, documents) in frequencies.OrderBy(f => f.Key))
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), term);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 4), documents);
            at += 8;
        }

        return bytes;
    }

    private static IEnumerable<KeyValuePair<int, int>> Pairs(byte[] bytes)
    {
        for (var at = 0; at + 8 <= bytes.Length; at += 8)
        {
            yield return KeyValuePair.Create(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4)));
        }
    }
}
