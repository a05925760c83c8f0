using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>From id to row: a hash table with open addressing and linear probing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L), at most two thirds full.</summary>
sealed class IdTable
{
    readonly Guid[] ids;
    readonly int[] slots;

    /// <param name="ids">The id of every row, each once; kept, not copied.</param>
    /// <param name="keys">Their <see cref="Ties.Key"/>s.</param>
    public IdTable(Guid[] ids, ulong[] keys)
    {
        this.ids = ids;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(ids.Length + (ids.Length / 2) + 1))];
        for (var row = 0; row < ids.Length; row++)
        {
            var slot = First(keys[row]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = row + 1;
        }
    }

    public long Bytes => 4L * slots.Length;

    /// <summary>The row, or −1.</summary>
    public int Find(Guid id)
    {
        for (var slot = First(Ties.Key(id)); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (ids[slots[slot] - 1] == id)
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    int First(ulong key) => (int)(Ties.Hash(0, key) & (ulong)(slots.Length - 1));
}
