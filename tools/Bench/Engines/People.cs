using System.Collections.Immutable;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>The parts of question A that every engine but our own needs in C#.</summary>
static class People
{
    public const int Shown = 20;
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

    /// <summary>The order of equals that the platform defines: FNV-1a over both ids, finished as in MurmurHash3.</summary>
    public static ulong Tie(Guid contribution, Guid person)
    {
        Span<byte> bytes = stackalloc byte[32];
        contribution.TryWriteBytes(bytes, bigEndian: true, out _);
        person.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        var hash = 14695981039346656037UL;
        foreach (var value in bytes)
        {
            hash = unchecked((hash ^ value) * 1099511628211UL);
        }

        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL);
        return hash ^ (hash >> 33);
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
