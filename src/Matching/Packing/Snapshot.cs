using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Matching;

/// <summary>
/// Writes arrays of plain numbers one after another, each with its length, in the byte order of this machine (told by a mark at the front),
/// and a <see cref="Checksum"/> at the end.
/// </summary>
sealed class SnapshotWriter(Stream stream)
{
    Checksum checksum = new();

    public void Write(int number) => Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Write(values.Length);

        // In pieces: the bytes of a large array are more than a span can count.
        var most = int.MaxValue / 2 / Unsafe.SizeOf<T>();
        for (var at = 0; at < values.Length; at += most)
        {
            Append(MemoryMarshal.AsBytes(values.Slice(at, Math.Min(most, values.Length - at))));
        }
    }

    public void WriteChecksum()
    {
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, checksum.Value);
        stream.Write(sum);
    }

    void Append(ReadOnlySpan<byte> bytes)
    {
        checksum.Append(bytes);
        stream.Write(bytes);
    }
}

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote. Anything that cannot be right throws <see cref="InvalidDataException"/>.</summary>
sealed class SnapshotReader(Stream stream)
{
    Checksum checksum = new();

    public int ReadNumber()
    {
        var number = 0;
        Fill(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number >= 0 ? number : throw Damaged();
    }

    public T[] Read<T>()
        where T : unmanaged
    {
        var length = ReadNumber();
        if (stream.CanSeek && (long)length * Unsafe.SizeOf<T>() > stream.Length - stream.Position)
        {
            throw Damaged();
        }

        var values = GC.AllocateUninitializedArray<T>(length);
        var most = int.MaxValue / 2 / Unsafe.SizeOf<T>();
        for (var at = 0; at < length; at += most)
        {
            Fill(MemoryMarshal.AsBytes(values.AsSpan(at, Math.Min(most, length - at))));
        }

        return values;
    }

    public void CheckChecksum()
    {
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        if (stream.ReadAtLeast(sum, sum.Length, throwOnEndOfStream: false) != sum.Length || BinaryPrimitives.ReadUInt32LittleEndian(sum) != checksum.Value)
        {
            throw Damaged();
        }
    }

    void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) != bytes.Length)
        {
            throw Damaged();
        }

        checksum.Append(bytes);
    }

    static InvalidDataException Damaged() => new("The snapshot is damaged or incomplete.");
}
