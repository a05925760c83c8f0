namespace GemeenteVanNu.Dutch;

/// <summary>What to look for in the vocabulary for someone with a job title.</summary>
internal static class JobTitle
{
    // The subject of the title says more than the profession; the whole of it most of all.
    private const int Whole = 100;
    private const int Subject = 95;
    private const int Word = 75;
    private const int Profession = 60;

    /// <summary>Searches with their weight in percent, most telling first.</summary>
    public static IEnumerable<(string Search, int Percent)> Searches(IReadOnlyList<Token> title)
    {
        var words = title.Where(token => !token.Word.IsStopWord && token.Normal.Length > 0).Select(token => token.Word).ToList();
        var subject = new List<string>();
        var professions = new List<string>();
        foreach (var word in words)
        {
            Sort(word, subject, professions);
        }
        if (subject.Count > 0)
        {
            yield return (string.Join(' ', words.Select(word => word.Normal)), Whole);
            yield return (string.Join(' ', subject), Subject);
        }
        foreach (var one in subject.Count > 1 ? subject : [])
        {
            yield return (one, Word);
        }
        foreach (var profession in professions)
        {
            yield return (profession, Profession);
        }
    }

    // A word is a profession ("jurist"), ends in one ("jeugdconsulent": subject jeugd), or is a subject.
    private static void Sort(Word word, List<string> subject, List<string> professions)
    {
        if (Searched(word) is { } known)
        {
            professions.AddRange(known);
            // "juridisch" stands for more than itself, and for itself.
            if (known.Contains(word.Normal, StringComparer.Ordinal))
            {
                subject.Add(word.Normal);
            }
            return;
        }
        var head = word.Parts.Count == 0 ? null : word.Parts[^1];
        if (head is not null && WordList.JobWords.TryGetValue(head.Normal, out var byHead))
        {
            subject.AddRange(word.Parts.Take(word.Parts.Count - 1).Select(part => part.Normal));
            professions.AddRange(byHead);
            return;
        }
        subject.Add(word.Normal);
    }

    private static string[]? Searched(Word word) =>
        WordList.JobWords.TryGetValue(word.Normal, out var searches) || WordList.JobWords.TryGetValue(word.Stem, out searches) ? searches : null;
}
