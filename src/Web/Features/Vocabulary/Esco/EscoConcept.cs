namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>What a concept of ESCO is.</summary>
public enum EscoKind
{
    Occupation,

    /// <summary>A group of occupations (ISCO).</summary>
    OccupationGroup,

    /// <summary>A skill, competence or field of knowledge.</summary>
    Skill,

    /// <summary>A group of skills, or a field of education.</summary>
    SkillGroup,
}

/// <summary>A concept of ESCO, the European classification of occupations and skills, as an import left it.</summary>
public sealed class EscoConcept
{
    /// <summary>Identifies the concept for everyone: http://data.europa.eu/esco/….</summary>
    public required string Uri { get; init; }
    public required EscoKind Kind { get; set; }

    /// <summary>The preferred label.</summary>
    public required string Name { get; set; }

    /// <summary>The alternative labels.</summary>
    public List<string> OtherNames { get; set; } = [];
    public string? Description { get; set; }

    /// <summary>URIs of the concepts above this one.</summary>
    public List<string> Broader { get; set; } = [];

    /// <summary>URIs of the skills without which this cannot be done.</summary>
    public List<string> Essential { get; set; } = [];

    /// <summary>URIs of the skills that help with this.</summary>
    public List<string> Optional { get; set; } = [];

    /// <summary>Since when the official list no longer has it. What a steward chose keeps its name this way.</summary>
    public DateTime? GoneAt { get; set; }

    /// <summary>The preferred label and after it the alternative ones.</summary>
    public IEnumerable<string> Names() => OtherNames.Prepend(Name);
}
