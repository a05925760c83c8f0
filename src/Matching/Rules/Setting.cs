namespace GemeenteVanNu.Matching;

/// <summary>What the rules look things up in: the vocabulary, the map and how common words are.</summary>
sealed record Setting(ConceptTree Concepts, Atlas Atlas, TermStatistics Terms)
{
    /// <summary>A number, at least 0, that is another one for another vocabulary, map or statistics.</summary>
    public int Fingerprint()
    {
        var sum = new Checksum();
        Concepts.AddTo(ref sum);
        Atlas.AddTo(ref sum);
        Terms.AddTo(ref sum);
        return (int)(sum.Value >> 1);
    }
}
