namespace GemeenteVanNu.Features.Vocabulary;

/// <summary>A concept of municipal work. Index is its number inside Matching; it may differ from one start to the next.</summary>
public sealed record Expertise(
    int Index, string Id, string Name, string? BroaderId, string ThemeId, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Abbreviations, string Definition);

/// <summary>An activity that can give or cost energy: a verb with a line of explanation.</summary>
public sealed record Activity(int Index, string Id, string Verb, string Line);

/// <summary>An Iv3 main task field or a headline theme of the platform. Iv3 is empty for a headline theme that is not a main field.</summary>
public sealed record Theme(int Index, string Id, string Name, string Kind, string? Iv3, string Line)
{
    /// <summary>The name inside a sentence: without its capital.</summary>
    public string InSentence() => char.ToLowerInvariant(Name[0]) + Name[1..];
}

/// <summary>An Iv3 task field. The code is text: 0.10 is not 0.1.</summary>
public sealed record TaskField(int Index, string Code, string Name, string ThemeId);
