using System.Buffers.Binary;

namespace GemeenteVanNu.Matching;

/// <summary>Breaks ties between people differently for every contribution, so that the same people are not always first.</summary>
static class Ties
{
    /// <summary>
    /// A hash of a contribution and a person: both ids folded to 64 bits by multiplying their halves with odd constants, mixed by the finaliser
    /// of MurmurHash3 (Appleby, 2011), in which every bit of the input changes about half of the output.
    /// </summary>
    public static ulong Hash(Guid contribution, Guid person) => Hash(Key(contribution), Key(person));

    /// <summary>The same from two keys that are known already.</summary>
    public static ulong Hash(ulong contribution, ulong person)
    {
        var hash = contribution + System.Numerics.BitOperations.RotateLeft(person, 29);
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>An id in 64 bits, the same on every machine.</summary>
    public static ulong Key(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 0x9E3779B97F4A7C15UL) ^ (BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) * 0xD6E8FEB86659FD93UL);
    }
}
