using System.Buffers.Binary;
using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>CRC-32C (Castagnoli, RFC 9260 appendix A), which processors have an instruction for. Pieces may be of any length.</summary>
struct Checksum()
{
    uint crc = uint.MaxValue;

    public readonly uint Value => ~crc;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }
    }

    public void Append(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Append(bytes);
    }
}
