using System.Text.Json;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;

namespace GemeenteVanNu.Features.Demo.Country;

sealed record SurnameMaterial(string? Prefix, string Name);

sealed record NameMaterial(List<string> FirstNames, List<SurnameMaterial> Surnames);

sealed record LevelMaterial(string Id, int Level);

sealed record ActivityMaterial(List<string> Gives, List<string> Costs);

sealed record ExperienceMaterial(string Title, string Text);

sealed record FunctionMaterial(
    string Function, List<string> Themes, List<LevelMaterial> Expertise, ActivityMaterial Activities, List<ExperienceMaterial> Experiences, List<string> About);

sealed record DeclineMaterial(string By, string Reason, string Text);

sealed record MessageMaterial(string By, string Text);

sealed record ProfileMaterial(
    List<FunctionMaterial> Functions, List<string> Motivations, List<MessageMaterial> Messages, List<DeclineMaterial> Declines, List<string> Invitations);

sealed record ContributionMaterial(
    string Title, List<string> Expertise, List<string> Activities, string Form, int Hours, int People, int Weeks, bool Remote)
{
    public Involvement Involvement => InvolvementWords.Parse(Form.Replace(' ', '-')) ?? throw new InvalidDataException($"The demo material has an unknown form: {Form}.");
}

sealed record ResultMaterial(string Title, string Made, string Worked, string NotWorked);

sealed record VariantMaterial(string Title, string Summary);

sealed record OpgaveMaterial(
    string Key, string Theme, string TaskField, string Title, string Summary, List<string> Story, string Size,
    List<ContributionMaterial> Contributions, ResultMaterial? Result, List<VariantMaterial> Variants);

/// <summary>The hand-written texts of the demo country.</summary>
sealed class Material
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public NameMaterial Names { get; } = Read<NameMaterial>("demo/names.json");
    public ProfileMaterial Profiles { get; } = Read<ProfileMaterial>("demo/profiles.json");
    public List<OpgaveMaterial> Opgaven { get; } = [.. ReferenceFile.Names("demo/opgaven").SelectMany(Read<List<OpgaveMaterial>>)];

    private static T Read<T>(string path)
    {
        using var stream = ReferenceFile.Open(path);
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"The demo material {path} is empty.");
    }
}
