using System.Collections.Immutable;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>The parts of question A that every engine but our own needs in C#.</summary>
static class People
{
    public const int Shown = 20;

    /// <summary>Of every group of A, as on the page that shows all four: twenty together.</summary>
    public const int ShownOfGroup = 5;
    public const int Groups = 4;

    /// <summary>0 everything, 1 most, 2 some, 3 near.</summary>
    public static int Group(int known, int asked) => known == asked ? 0 : 2 * known > asked ? 1 : known > 0 ? 2 : 3;

    public static int EnergyFor(ImmutableArray<Energy> energies, int subject)
    {
        foreach (var energy in energies)
        {
            if (energy.Subject == subject)
            {
                return energy.Value;
            }
        }

        return 0;
    }

    /// <summary>The order of equals that the platform defines: both ids folded, turned against each other and finished as in MurmurHash3.</summary>
    public static ulong Tie(Guid contribution, Guid person)
    {
        var hash = unchecked(Fold(contribution) + System.Numerics.BitOperations.RotateLeft(Fold(person), 29));
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL);
        return hash ^ (hash >> 33);
    }

    private static ulong Fold(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return unchecked((BitConverter.ToUInt64(bytes) * 0x9E3779B97F4A7C15UL) ^ (BitConverter.ToUInt64(bytes[8..]) * 0xD6E8FEB86659FD93UL));
    }
}

/// <summary>The best so far, at most <paramref name="most"/> of them; a smaller key is better.</summary>
sealed class Best<TKey>(int most)
    where TKey : struct, IComparable<TKey>
{
    private readonly List<(TKey Key, Guid Id)> items = [];

    /// <summary>Whether something with this key would get in.</summary>
    public bool Wants(TKey key) => items.Count < most || key.CompareTo(items[^1].Key) < 0;

    public void Add(TKey key, Guid id)
    {
        if (!Wants(key))
        {
            return;
        }

        var at = items.Count;
        while (at > 0 && key.CompareTo(items[at - 1].Key) < 0)
        {
            at--;
        }

        items.Insert(at, (key, id));
        if (items.Count > most)
        {
            items.RemoveAt(most);
        }
    }

    public Guid[] Ids => [.. items.Select(item => item.Id)];
}
