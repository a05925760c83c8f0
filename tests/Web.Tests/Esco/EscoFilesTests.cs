using GemeenteVanNu.Features.Vocabulary.Esco;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Esco;

/// <summary>Folders and files that are not as they should be: what is said, and that nothing of them is kept.</summary>
public sealed class EscoFilesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Good = "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/goed,knowledge,x,goed zo,\"een\ntwee\",,released,,,,,";

    [Theory]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,,,,released,,,,,", "skills_nl.csv, line 4: preferredLabel is empty.")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a", "skills_nl.csv, line 4: preferredLabel is empty.")]
    [InlineData("KnowledgeSkillCompetence,,knowledge,x,naam,,,released,,,,,", "skills_nl.csv, line 4: conceptUri is empty.")]
    [InlineData("KnowledgeSkillCompetence,javascript:alert(1),knowledge,x,naam,,,released,,,,,", "skills_nl.csv, line 4: conceptUri holds no address of ESCO")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,?!,,,released,,,,,", "skills_nl.csv, line 4: preferredLabel has no letter or digit.")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,naam,,,released,,,,,,,", "skills_nl.csv, line 4: the row has 15 cells")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,\"naam,,,released,,,,,", "skills_nl.csv, line 4: a quotation mark stands where none can be, or one is not closed.")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,na\"am\",,,released,,,,,", "skills_nl.csv, line 4: a quotation mark stands where none can be, or one is not closed.")]
    [InlineData("Planet,http://data.europa.eu/esco/skill/a,knowledge,x,naam,,,released,,,,,", "skills_nl.csv, line 4: conceptType 'Planet' is not known.")]
    [InlineData("KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,na\0am,,,released,,,,,", "skills_nl.csv, line 4: the row holds a character that no text has")]
    public async Task A_damaged_row_is_named_with_its_line_and_nothing_is_imported(string row, string message)
    {
        using var folder = new EscoFolder().Write(EscoFolder.Skills, EscoFolder.SkillColumns, Good, row, Good);
        await Refused(folder, message);
    }

    [Theory]
    [InlineData("skills_nl.csv", "conceptType,conceptUri,naam", "x,http://data.europa.eu/esco/skill/a,naam", "skills_nl.csv, line 1: the column preferredLabel is missing. The columns are: conceptType, conceptUri, naam.")]
    [InlineData("occupations_nl.csv", "conceptUri;preferredLabel", "a;b", "occupations_nl.csv, line 1: the column conceptUri is missing.")]
    [InlineData("skillGroups_nl.csv", "conceptUri,preferredLabel", null, "skillGroups_nl.csv, line 2: the file has no rows.")]
    [InlineData("skillSkillRelations.csv", "originalSkillUri,relationType,relatedSkillUri", "http://data.europa.eu/esco/skill/a,often,http://data.europa.eu/esco/skill/b", "skillSkillRelations.csv, line 2: relationType 'often' is neither essential nor optional.")]
    [InlineData("broaderRelationsOccPillar.csv", "conceptUri,broaderUri", "http://data.europa.eu/esco/skill/a,", "broaderRelationsOccPillar.csv, line 2: broaderUri is empty.")]
    [InlineData("skillsHierarchy_nl.csv", "Level 0 URI,Level 0 preferred term", "http://data.europa.eu/esco/skill/a,naam", "skillsHierarchy_nl.csv, line 1: the column Level 1 URI is missing.")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_with_all_others(string name, string header, string? row, string message)
    {
        using var folder = new EscoFolder().Write("digitalSkillsCollection_nl.csv", "conceptUri,preferredLabel", "http://data.europa.eu/esco/skill/goed,goed zo")
            .Write(name, row is null ? [header] : [header, row]);
        await Refused(folder, message);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_found_in_the_last_row_too()
    {
        using var folder = new EscoFolder().Write(EscoFolder.Skills, EscoFolder.SkillColumns, Good, "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,knowledge,x,naam,,,released,,,,,\"een verhaal");
        await Refused(folder, "skills_nl.csv, line 4: a quotation mark stands where none can be, or one is not closed.");
    }

    [Fact]
    public async Task A_file_that_is_empty_or_no_text_is_refused()
    {
        using var folder = new EscoFolder();
        var path = Path.Combine(folder.Path, EscoFolder.Skills);
        await File.WriteAllTextAsync(path, "");
        await Refused(folder, "skills_nl.csv, line 1: the file is empty.");

        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes($"{EscoFolder.SkillColumns}\n{Good}\n"), 0xE9, 0xFF, (byte)'\n'];
        await File.WriteAllBytesAsync(path, bytes);
        await Refused(folder, "the file is not text in UTF-8.");
    }

    [Fact]
    public async Task A_wrong_folder_is_said_in_plain_words()
    {
        using var folder = new EscoFolder();
        await Refused(folder, "holds no CSV file of ESCO in Dutch. Download ESCO as CSV in Dutch (nl)");
        folder.Write("skills_en.csv", EscoFolder.SkillColumns, Good);
        await Refused(folder, "holds no CSV file of ESCO in Dutch.");

        var (code, _, errors) = await EscoFolder.Run(site, "import", "esco", Path.Combine(folder.Path, "nergens"));
        Assert.Equal(2, code);
        Assert.StartsWith("There is no folder ", errors, StringComparison.Ordinal);
        (code, _, errors) = await EscoFolder.Run(site, "import", "esco", Path.Combine(folder.Path, "skills_en.csv"));
        Assert.Equal(2, code);
        Assert.Contains("is a file. Name the folder", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "esco")]
    [InlineData("import", "onet", "/tmp")]
    [InlineData("import", "esco", "een", "twee")]
    public async Task Without_a_folder_the_command_says_how_it_is_used(params string[] args)
    {
        var (code, _, errors) = await EscoFolder.Run(site, args);
        Assert.Equal(2, code);
        Assert.Contains("import esco DIR", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_is_shortened_between_words_where_there_are_any()
    {
        Assert.Null(((string?)null).Shortened());
        Assert.Equal("Kort.", "Kort.".Shortened());
        Assert.EndsWith("woord …", string.Concat(Enumerable.Repeat("woord ", 60)).Shortened(), StringComparison.Ordinal);
        Assert.Equal(222, new string('x', 500).Shortened()!.Length);
    }

    private async Task Refused(EscoFolder folder, string message)
    {
        var (code, _, errors) = await folder.Import(site);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was imported.", errors.Trim(), StringComparison.Ordinal);
        Assert.Equal(2, code);
        Assert.Equal((0, 0), await site.InDatabase(async db => (await db.EscoConcepts.CountAsync(), await db.EscoLinks.CountAsync())));
    }
}
