namespace GemeenteVanNu.Matching;

/// <summary>A text as bytes: the term numbers ascending as steps, doubled, plus one when a count other than 1 follows.</summary>
static class TermCodec
{
    public static void Pack(Packer packer, TermVector text, TermNumbers numbers)
    {
        var pairs = new (int Number, int Count)[text.Terms.Length];
        for (var at = 0; at < pairs.Length; at++)
        {
            pairs[at] = (numbers.NumberOf(text.Terms[at]), text.Counts[at]);
        }

        Array.Sort(pairs);
        packer.Add(pairs.Length);
        var last = 0;
        foreach (var (number, count) in pairs)
        {
            packer.Add(((uint)(number - last) << 1) | (count == 1 ? 0u : 1u));
            if (count != 1)
            {
                packer.Add(count);
            }

            last = number;
        }
    }

    public static TermVector Unpack(ref Unpacker unpacker, TermNumbers numbers)
    {
        var length = unpacker.NextInt();
        if (length == 0)
        {
            return TermVector.Empty;
        }

        var (terms, counts, number) = (new int[length], new int[length], 0);
        for (var at = 0; at < length; at++)
        {
            var step = unpacker.Next();
            number += (int)(step >> 1);
            terms[at] = numbers.IdOf(number);
            counts[at] = (step & 1) == 0 ? 1 : unpacker.NextInt();
        }

        Array.Sort(terms, counts);
        return TermVector.FromSorted(terms, counts);
    }

    /// <summary>Only the numbers, ascending.</summary>
    public static void Numbers(ref Unpacker unpacker, List<int> numbers)
    {
        numbers.Clear();
        var (length, number) = (unpacker.NextInt(), 0);
        for (var at = 0; at < length; at++)
        {
            var step = unpacker.Next();
            numbers.Add(number += (int)(step >> 1));
            if ((step & 1) != 0)
            {
                unpacker.Next();
            }
        }
    }
}
