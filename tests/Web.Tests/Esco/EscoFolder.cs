using System.Text;
using GemeenteVanNu.Features.Vocabulary.Esco;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Esco;

/// <summary>A folder with made-up rows in the form of the files of ESCO, and the command that imports it.</summary>
public sealed class EscoFolder : IDisposable
{
    public const string Skills = "skills_nl.csv";
    public const string SkillColumns = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description";

    public string Path { get; } = Directory.CreateTempSubdirectory("gvn-esco-").FullName;

    public static string Uri(string name) => $"http://data.europa.eu/esco/skill/{name}";

    public static string Occupation(string name) => $"http://data.europa.eu/esco/occupation/{name}";

    /// <summary>A row of skills_nl.csv.</summary>
    public static string Skill(string uri, string label, string others = "", string description = "") =>
        $"KnowledgeSkillCompetence,{Uri(uri)},knowledge,cross-sector,{label},\"{others}\",,released,,,,,{description}";

    /// <summary>
    /// Skills that the vocabulary meets in every way: the same name (mantelzorg), another form of a synonym (thuishulp), one
    /// name twice (archeologie), and only something like it (riolering).
    /// </summary>
    public static EscoFolder WithSkills() => new EscoFolder().Write(
        Skills, SkillColumns, Skill("zorg", "mantelzorg"), Skill("koken", "koken voor anderen", "eten maken\nthuishulpen", "Iemand helpen met eten."),
        Skill("graven", "archeologie", "opgraven"), Skill("oudheid", "archeologie", "oudheidkunde"), Skill("buizen", "riolering aanleggen", "", "Buizen in de grond leggen."));

    /// <summary>Beside them an occupation that cannot do without two of those skills.</summary>
    public static EscoFolder WithOccupation() => WithSkills()
        .Write("occupations_nl.csv", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code",
            $"Occupation,{Occupation("fee")},5322,kwartiermaakfee,\"huisfee\nwijktovenaar\",,released,,,,,,Tovert.,5322.9")
        .Write("occupationSkillRelations_nl.csv", "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel",
            $"{Occupation("fee")},kwartiermaakfee,essential,knowledge,{Uri("zorg")},mantelzorg", $"{Occupation("fee")},kwartiermaakfee,essential,knowledge,{Uri("onbekend")},onbekend",
            $"{Occupation("fee")},kwartiermaakfee,optional,knowledge,{Uri("koken")},koken voor anderen");

    public EscoFolder Write(string name, params string[] lines)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), string.Join('\n', lines) + "\n", Encoding.UTF8);
        return this;
    }

    /// <summary>Runs the command "import esco" on this folder.</summary>
    public Task<(int Code, string Output, string Errors)> Import(TestSite site) => Run(site, "import", "esco", Path);

    public static async Task<(int Code, string Output, string Errors)> Run(TestSite site, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await EscoVerb.Run(site.Services, args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>A site that never heard of ESCO.</summary>
    public static Task Forget(TestSite site) => site.InDatabase(async db =>
    {
        await db.EscoLinks.ExecuteDeleteAsync();
        await db.EscoConcepts.ExecuteDeleteAsync();
    });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
