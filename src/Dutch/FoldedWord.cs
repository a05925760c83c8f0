using System.Text;

namespace GemeenteVanNu.Dutch;

/// <summary>A folded word that remembers where each of its letters was written.</summary>
internal sealed record FoldedWord(string Normal, IReadOnlyList<int> Places, int End)
{
    public static FoldedWord From(string text, Part part)
    {
        var normal = new StringBuilder(part.Length);
        var places = new List<int>(part.Length);
        var end = part.End;
        if (part.Length > 2 && text[end - 1] is 's' && Tokenizer.IsApostrophe(text[end - 2]))
        {
            end -= 2;
        }
        for (var at = part.Start; at < end; at++)
        {
            if (Folding.IsWordCharacter(text[at]))
            {
                foreach (var letter in Folding.Fold(text[at]))
                {
                    normal.Append(letter);
                    places.Add(at);
                }
            }
        }
        return new FoldedWord(normal.ToString(), places, end);
    }

    /// <summary>Where a stretch of <see cref="Normal"/> was written.</summary>
    public Part Written(Part folded)
    {
        var start = Places[folded.Start];
        var end = folded.End < Places.Count ? Places[folded.End] : End;
        return new Part(start, Math.Max(end - start, 1));
    }
}
