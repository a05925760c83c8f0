using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>The expertise of a profile as a form: what was there with a level each, and what is added.</summary>
public sealed record ExpertiseInput : IValidatableObject
{
    public const string Gone = "weg";
    public const int Most = 40;
    private const int LevelOfNew = 2;

    public List<ExpertiseLevel> Items { get; init; } = [];

    [Display(Name = "Voeg iets toe", Description = "Afkortingen mogen ook, zoals Wmo of VTH.")]
    public List<string> Added { get; init; } = [];

    public static ExpertiseInput Of(Professional person) => new()
    {
        Items = [.. person.Expertise.Select(e => new ExpertiseLevel { Id = e.ExpertiseId, Level = e.Level.ToString(CultureInfo.InvariantCulture) })],
    };

    /// <summary>Words that are not in the vocabulary are passed over: they can only be forged.</summary>
    public void ApplyTo(Professional person, Vocabulary.Vocabulary vocabulary)
    {
        var kept = Items.Where(i => i.Level != Gone).Select(i => (Id: i.Id!, Level: int.Parse(i.Level, CultureInfo.InvariantCulture)));
        var all = kept.Concat(Added.Select(id => (Id: id, Level: LevelOfNew))).DistinctBy(e => e.Id).Where(e => vocabulary.FindExpertise(e.Id) is not null);
        person.Expertise = [.. all.Select(e => new KnownExpertise { ExpertiseId = e.Id, Level = e.Level, WantsToLearn = e.Level == 0 })];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var left = Items.Count(i => i.Level != Gone) + Added.Count;
        if (left == 0)
        {
            yield return new("Kies er minstens één. Zonder expertise vinden we geen opgaven die bij je passen.", [nameof(Added)]);
        }

        if (left > Most)
        {
            yield return new($"Kies er niet meer dan {Most}. Laat staan waar je echt mee aan de slag wilt.", [nameof(Added)]);
        }
    }
}

public sealed record ExpertiseLevel
{
    public string? Id { get; init; }

    [Required(ErrorMessage = "Kies hoe goed je het kent."), RegularExpression("[0-3]|weg", ErrorMessage = "Kies hoe goed je het kent.")]
    public string Level { get; init; } = "";
}
