namespace GemeenteVanNu.Dutch;

/// <summary>What is known of a word.</summary>
[Flags]
internal enum Known
{
    /// <summary>Nothing.</summary>
    Not = 0,

    /// <summary>It exists.</summary>
    Exists = 1,

    /// <summary>Compounds are made with it: names (Lely in Lelystad) and words with hyphens or figures exist, but are no parts.</summary>
    IsPart = 2,

    /// <summary>It is a word of the trade.</summary>
    IsDomain = 4,
}

/// <summary>
/// Words by the hash of their letters, 8 bytes a word instead of some 60: a dictionary with all forms has hundreds of thousands. Of two
/// words in a lexicon with the same 61 bits there is less than one chance in ten million.
/// </summary>
public sealed class KnownWords
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong Flags = 7;

    private const int LongestWord = 64;

    private ulong[] slots;

    private KnownWords(ulong[] slots, int count)
    {
        this.slots = slots;
        Count = count;
    }

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of no letters: FNV-1a, 64 bits (Fowler, Noll, Vo).</summary>
    internal static ulong Start => Offset;

    /// <summary>The hash of the letters so far and one more.</summary>
    internal static ulong Next(ulong hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>The words of a dictionary, see <see cref="HunspellWords.Read"/>; in any case, diacritics aside. Longer ones than 64 letters are left out.</summary>
    public static KnownWords From(IEnumerable<string> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var known = new KnownWords(new ulong[1 << 10], 0);
        Span<char> folded = stackalloc char[LongestWord * 2];
        foreach (var word in dictionary)
        {
            if (word.Length <= LongestWord && Folding.FoldWord(word, folded) is > 1 and var length)
            {
                known.Add(folded[..length], IsLower(word) ? Known.Exists | Known.IsPart : Known.Exists);
            }
        }
        return known;
    }

    internal KnownWords Copy() => new((ulong[])slots.Clone(), Count);

    internal void Add(ReadOnlySpan<char> word, Known what)
    {
        if (Count * 2 >= slots.Length)
        {
            Grow();
        }
        var key = Key(Hash(word));
        var at = Slot(key);
        Count += slots[at] == 0 ? 1 : 0;
        slots[at] = key | (slots[at] & Flags) | (ulong)what;
    }

    internal Known this[ReadOnlySpan<char> word] => Of(Hash(word));

    internal Known Of(ulong hash) => (Known)(slots[Slot(Key(hash))] & Flags);

    private static bool IsLower(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLower(letter))
            {
                return false;
            }
        }
        return true;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var letter in word)
        {
            hash = Next(hash, letter);
        }
        return hash;
    }

    private static ulong Key(ulong hash) => hash & ~Flags;

    // The slot of a key, or the empty one where it would go.
    private int Slot(ulong key)
    {
        var mask = slots.Length - 1;
        var at = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (slots[at] != 0 && (slots[at] & ~Flags) != key)
        {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot != 0)
            {
                slots[Slot(slot & ~Flags)] = slot;
            }
        }
    }
}
