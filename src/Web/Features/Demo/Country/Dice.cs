using System.Buffers.Binary;

namespace GemeenteVanNu.Features.Demo.Country;

/// <summary>Chance that falls the same way for the same seed, ids included.</summary>
sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Some of the items, in an order of chance.</summary>
    public List<T> Some<T>(IEnumerable<T> items, int count)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return [.. all.Take(count)];
    }

    /// <summary>One of the values; the earlier in the list, the likelier.</summary>
    public T OneOf<T>(params T[] values) => values[Math.Min(random.Next(values.Length), random.Next(values.Length))];

    public string Letters(int count) => new(random.GetItems<char>("abcdefghjkmnpqrstuvwxyz23456789", count));

    /// <summary>A version-7 id of that moment.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeMilliseconds() << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public DateTime Before(DateTime moment, int mostDays, int leastDays = 0) =>
        moment.AddMinutes(-random.Next(leastDays * 1440, Math.Max(leastDays + 1, mostDays) * 1440));
}
