using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Vocabulary;

namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>The lists that forms about an opgave offer.</summary>
public static class Choices
{
    public static IEnumerable<Choice> Themes(this Vocabulary.Vocabulary vocabulary) =>
        vocabulary.Themes.Select(t => new Choice(t.Id, t.Name));

    /// <summary>Task fields under the name of their theme.</summary>
    public static IEnumerable<Choice> TaskFields(this Vocabulary.Vocabulary vocabulary) =>
        vocabulary.TaskFields.Select(f => new Choice(f.Code, $"{f.Code} {f.Name}", Group: vocabulary.FindTheme(f.ThemeId)?.Name));

    public static IEnumerable<Choice> Forms() =>
        InvolvementWords.Each.Select(f => new Choice(f.Slug(), f.Dutch(), f.Explained()));

    public static IEnumerable<Choice> Activities(this Vocabulary.Vocabulary vocabulary) =>
        vocabulary.Activities.Select(a => new Choice(a.Id, a.Verb));

    public static IEnumerable<ExpertiseChoice> Chosen(this Vocabulary.Vocabulary vocabulary, IEnumerable<string> ids) =>
        ids.Select(vocabulary.FindExpertise).OfType<Expertise>().Select(e => new ExpertiseChoice(e.Id, e.Name));
}
