namespace GemeenteVanNu.Dutch;

/// <summary>Which stretches of a label match what was typed.</summary>
internal sealed class Marking(LabelSearch search)
{
    /// <summary>Ascending, not overlapping; empty when only the spelling is alike.</summary>
    public IReadOnlyList<Part> Marks(IReadOnlyList<Token> label, Workspace space)
    {
        var marks = new List<Part>();
        foreach (var typed in space.Typed)
        {
            if (Place(typed.Word.Normal, typed.Row, label, space) is { } whole)
            {
                Add(marks, whole);
                continue;
            }
            for (var part = 0; part < typed.Parts; part++)
            {
                if (Place(typed.Word.SmallestParts[part].Normal, typed.Row + 1 + part, label, space) is { } place)
                {
                    Add(marks, place);
                }
            }
        }
        marks.Sort((one, other) => one.Start.CompareTo(other.Start));
        return marks;
    }

    private Part? Place(string typed, int row, IReadOnlyList<Token> label, Workspace space)
    {
        var best = WordLikeness.Match;
        Part? place = null;
        foreach (var token in label)
        {
            Consider(token.Normal, new Part(token.Start, token.Length));
            foreach (var part in token.Word.Parts)
            {
                Consider(part.Normal, new Part(token.Start + part.Start, part.Length));
            }
        }
        return place;

        void Consider(string known, Part at)
        {
            var word = search.IndexOf(known);
            if (word < 0 || space.Row(row).Likeness[word] is var likeness && likeness <= best)
            {
                return;
            }
            best = likeness;
            var isBeginning = known.Length > typed.Length && known.StartsWith(typed, StringComparison.Ordinal) && likeness < WordLikeness.OtherForm;
            place = isBeginning ? at with { Length = Math.Min(at.Length, typed.Length) } : at;
        }
    }

    private static void Add(List<Part> marks, Part place)
    {
        if (!marks.Exists(mark => mark.Start < place.End && place.Start < mark.End))
        {
            marks.Add(place);
        }
    }
}
