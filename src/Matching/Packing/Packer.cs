using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>Writes numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128, as in DWARF 4, 7.6).</summary>
sealed class Packer
{
    byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Restart() => Length = 0;

    public void Add(int value) => Add((uint)value);

    public void Add(uint value)
    {
        if (Length + 5 > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    /// <summary>A number that may be absent: one more than it is, 0 for none.</summary>
    public void Add(int? value) => Add(value is { } given ? (uint)given + 1 : 0);

    public void Add(DateOnly? day) => Add(day?.DayNumber);

    public void Add(ImmutableArray<int> values)
    {
        Add(values.Length);
        foreach (var value in values)
        {
            Add(value);
        }
    }

    public void Add(Guid id)
    {
        if (Length + 16 > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        id.TryWriteBytes(bytes.AsSpan(Length));
        Length += 16;
    }
}

/// <summary>Reads what a <see cref="Packer"/> wrote.</summary>
ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> bytes = bytes;
    int at;

    public uint Next()
    {
        uint value = bytes[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint more = bytes[at++];
            value |= (more & 0x7F) << shift;
            if (more < 0x80)
            {
                return value;
            }
        }
    }

    public int NextInt() => (int)Next();

    public int? NextMaybe() => Next() is var value && value == 0 ? null : (int)(value - 1);

    public DateOnly NextDay() => DateOnly.FromDayNumber(NextInt());

    public DateOnly? NextMaybeDay() => NextMaybe() is { } day ? DateOnly.FromDayNumber(day) : null;

    public ImmutableArray<int> NextInts()
    {
        var count = NextInt();
        if (count == 0)
        {
            return [];
        }

        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = NextInt();
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    public Guid NextId()
    {
        var id = new Guid(bytes.Slice(at, 16));
        at += 16;
        return id;
    }
}
