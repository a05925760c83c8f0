namespace GemeenteVanNu.Matching;

/// <summary>Breaks ties between people differently for every contribution, so that the same people are not always first.</summary>
static class Ties
{
    /// <summary>
    /// 64-bit FNV-1a of the 32 bytes of both ids, big-endian (Fowler, Noll &amp; Vo, RFC 9923), with the finaliser of MurmurHash3,
    /// because the highest bits of FNV-1a hardly feel the last bytes.
    /// </summary>
    public static ulong Hash(Guid contribution, Guid person)
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
