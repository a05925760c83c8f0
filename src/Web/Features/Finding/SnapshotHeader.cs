using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What stands before the world in a snapshot: enough to know whether it still fits this program and this database.</summary>
/// <param name="Transaction">Position in the change log.</param>
/// <param name="Change">The same.</param>
/// <param name="Line">The line at that position, so that another database or a restored one is noticed.</param>
/// <param name="Fingerprint">Of vocabulary, map, analysis of texts and program.</param>
/// <param name="Terms">Version of the term statistics.</param>
/// <param name="ActivityUntil">Who was active up to here is in it.</param>
/// <param name="Employers">The numbers given to employers.</param>
sealed record SnapshotHeader(long Transaction, long Change, string Line, string Fingerprint, int Terms, DateTime ActivityUntil, IReadOnlyDictionary<Guid, int> Employers)
{
    private const int LongestHeader = 64 * 1024 * 1024;

    // The last figure is the version of this format.
    private static ReadOnlySpan<byte> Mark => "GVNINDX1"u8;

    public ChangePosition Position => new(Transaction, Change);

    public void Write(Stream to)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(this);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        to.Write(Mark);
        to.Write(length);
        to.Write(SHA256.HashData(text));
        to.Write(text);
    }

    /// <exception cref="InvalidDataException">It is damaged, or of another format.</exception>
    public static SnapshotHeader Read(Stream from)
    {
        var start = new byte[Mark.Length + sizeof(int) + SHA256.HashSizeInBytes];
        from.ReadExactly(start);
        if (!start.AsSpan(0, Mark.Length).SequenceEqual(Mark))
        {
            throw new InvalidDataException("it is of another format");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Mark.Length));
        var text = new byte[length is > 0 and < LongestHeader ? length : throw new InvalidDataException("it is damaged")];
        from.ReadExactly(text);
        return SHA256.HashData(text).AsSpan().SequenceEqual(start.AsSpan(Mark.Length + sizeof(int)))
            ? JsonSerializer.Deserialize<SnapshotHeader>(text)!
            : throw new InvalidDataException("it is damaged");
    }

    /// <summary>The line of the change log at a position, or null when the log no longer has it.</summary>
    public static async Task<string?> LineAt(Db db, ChangePosition position, CancellationToken stop) =>
        await db.Changes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == position.Id && c.Transaction == position.Transaction, stop) is { } change
            ? string.Create(CultureInfo.InvariantCulture, $"{change.At:O} {change.Subject} {change.SubjectId} {change.Kind}")
            : null;
}
