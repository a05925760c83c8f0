using System.Reflection;
using System.Text.RegularExpressions;

namespace GemeenteVanNu.Web.Tests.Reference;

/// <summary>Profiles and opgaven refer to these rows for years, and anyone may propose a word: this keeps them sane.</summary>
public sealed partial class VocabularyTests
{
    static readonly List<Concept> Concepts = [.. Rows("expertise.csv", "id,name,broader,theme,synonyms,abbreviations,definition")
        .Select(r => new Concept(r[0], r[1], r[2], r[3], r[4], r[5], r[6]))];
    static readonly List<Activity> Activities = [.. Rows("activities.csv", "id,verb,line").Select(r => new Activity(r[0], r[1], r[2]))];
    static readonly List<ThemeRow> Themes = [.. Rows("themes.csv", "id,name,kind,iv3,line").Select(r => new ThemeRow(r[0], r[1], r[2], r[3], r[4]))];
    static readonly List<TaskFieldRow> TaskFields = [.. Rows("task-fields.csv", "code,name,theme").Select(r => new TaskFieldRow(r[0], r[1], r[2]))];

    static readonly Dictionary<string, Concept> ById = Concepts.DistinctBy(c => c.Id).ToDictionary(c => c.Id);
    static readonly HashSet<string> ThemeIds = [.. Themes.Select(t => t.Id)];

    [Fact]
    public void There_are_at_least_350_concepts() => Assert.True(Concepts.Count >= 350, $"only {Concepts.Count}");

    [Fact]
    public void Every_id_is_unique_and_kebab_case()
    {
        foreach (var ids in new[] { Concepts.Select(c => c.Id), Activities.Select(a => a.Id), Themes.Select(t => t.Id) })
        {
            Assert.Empty(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
            Assert.All(ids, id => Assert.Matches(KebabCase(), id));
        }
    }

    [Fact]
    public void Every_broader_concept_exists() =>
        Assert.DoesNotContain(Concepts, c => c.Broader != "" && !ById.ContainsKey(c.Broader));

    [Fact]
    public void The_hierarchy_has_no_cycle_and_at_most_three_levels() =>
        Assert.Empty(Concepts.Where(c => Level(c) > 3).Select(c => c.Id));

    [Fact]
    public void No_concept_is_an_orphan()
    {
        // A top concept without anything under it is a word that was added without a place.
        var parents = Concepts.Select(c => c.Broader).ToHashSet();
        Assert.DoesNotContain(Concepts, c => c.Broader == "" && !parents.Contains(c.Id));
        Assert.DoesNotContain(Concepts, c => !ThemeIds.Contains(c.Theme));
    }

    [Fact]
    public void No_label_stands_for_two_things() =>
        Assert.Empty(Concepts.SelectMany(c => c.Labels)
            .GroupBy(label => label, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void No_label_is_empty_or_carries_loose_spaces() =>
        Assert.DoesNotContain(Concepts.SelectMany(c => c.Labels), l => l.Length < 2 || l != l.Trim() || l.Contains("  ", StringComparison.Ordinal));

    [Fact]
    public void Every_theme_and_so_every_main_field_has_at_least_five_concepts()
    {
        var count = Concepts.CountBy(c => c.Theme).ToDictionary();
        Assert.Empty(Themes.Where(t => count.GetValueOrDefault(t.Id) < 5).Select(t => t.Id));
    }

    [Fact]
    public void Every_definition_is_one_line_that_ends_in_a_full_stop() =>
        Assert.Empty(Concepts.Where(c => c.Definition.Length is < 20 or > 160 || !c.Definition.EndsWith('.') || c.Definition.Contains('\n'))
            .Select(c => $"{c.Id}: {c.Definition}"));

    [Fact]
    public void Nine_in_ten_of_the_narrowest_concepts_have_another_label()
    {
        var parents = Concepts.Select(c => c.Broader).ToHashSet();
        var narrowest = Concepts.Where(c => !parents.Contains(c.Id)).ToList();
        var bare = narrowest.Where(c => c.Labels.Count() < 2).Select(c => c.Id).ToList();
        Assert.True(bare.Count * 10 <= narrowest.Count, $"{bare.Count} of {narrowest.Count} have none: {string.Join(", ", bare)}");
    }

    [Theory]
    [InlineData("Wmo", "maatschappelijke-ondersteuning")]
    [InlineData("Bbz", "bijstand-zelfstandigen")]
    [InlineData("WOZ", "waardering-onroerende-zaken")]
    [InlineData("BAG", "adressen-en-gebouwen")]
    [InlineData("VTH", "vth-beleid")]
    [InlineData("RES", "regionale-energiestrategie")]
    [InlineData("BIZ", "bedrijveninvesteringszone")]
    [InlineData("IBOR", "openbare-ruimte-en-beheer")]
    [InlineData("GGD", "publieke-gezondheidszorg")]
    [InlineData("jeugdzorg", "jeugdhulp")]
    [InlineData("afkoppelen regenwater", "afkoppelen-van-regenwater")]
    public void What_colleagues_type_leads_to_the_concept(string typed, string id) =>
        Assert.Contains(typed, ById[id].Labels);

    [Fact]
    public void There_are_24_activities_each_with_its_own_verb_and_line()
    {
        Assert.Equal(24, Activities.Count);
        Assert.Equal(24, Activities.DistinctBy(a => a.Verb).Count());
        Assert.All(Activities, a => Assert.EndsWith("en", a.Verb, StringComparison.Ordinal));
        Assert.All(Activities, a => Assert.Matches(Line(), a.Line));
    }

    [Fact]
    public void The_themes_are_the_nine_main_fields_of_Iv3_and_four_headlines_with_one_in_both()
    {
        Assert.Equal(12, Themes.Count);
        Assert.Equal(Enumerable.Range(0, 9).Select(n => $"{n}"), Themes.Select(t => t.Iv3).Where(f => f != "").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["duurzaamheid", "openbare-ruimte", "sociaal-domein", "wonen"],
            Themes.Where(t => t.Kind == "headline").Select(t => t.Id).Order(StringComparer.Ordinal));
        Assert.All(Themes, t => Assert.Matches(Line(), t.Line));
    }

    [Fact]
    public void Every_task_field_belongs_to_the_theme_of_its_main_field()
    {
        var themeOf = Themes.Where(t => t.Iv3 != "").ToDictionary(t => t.Iv3, t => t.Id);
        Assert.True(TaskFields.Count >= 60, $"only {TaskFields.Count}");
        Assert.All(TaskFields, f => Assert.Equal(themeOf[f.Code.Split('.')[0]], f.Theme));
        Assert.All(TaskFields, f => Assert.NotEmpty(f.Name));
    }

    [Fact]
    public void A_task_field_code_is_a_string_so_that_0_10_is_not_0_1()
    {
        Assert.Equal(TaskFields.Count, TaskFields.DistinctBy(f => f.Code).Count());
        Assert.Equal("Bestuur", TaskFields.Single(f => f.Code == "0.1").Name);
        Assert.Equal("Mutaties reserves", TaskFields.Single(f => f.Code == "0.10").Name);
    }

    /// <summary>A cycle never reaches a top concept, so it counts as a fourth level.</summary>
    static int Level(Concept concept)
    {
        var level = 1;
        while (level < 4 && ById.TryGetValue(concept.Broader, out var broader))
        {
            concept = broader;
            level++;
        }

        return level;
    }

    /// <summary>Read by hand, one row a line, so that a slip in the app's own reading cannot hide a slip in a file.</summary>
    static List<string[]> Rows(string file, string header)
    {
        using var stream = Assembly.Load("GemeenteVanNu").GetManifestResourceStream($"GemeenteVanNu.Reference.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded in the web assembly");
        var lines = new StreamReader(stream).ReadToEnd().TrimEnd('\n').Split('\n');
        Assert.Equal(header, lines[0]);
        var rows = lines.Skip(1).Select(line => Cell().Matches(line).Select(Text).ToArray()).ToList();
        Assert.All(rows, row => Assert.Equal(header.Split(',').Length, row.Length));
        return rows;
    }

    static string Text(Match cell) => cell.Groups["quoted"].Success
        ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
        : cell.Groups["plain"].Value;

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",]*))(?=,|$)""")]
    private static partial Regex Cell();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[A-Z].{18,158}\.$")]
    private static partial Regex Line();

    sealed record Concept(string Id, string Name, string Broader, string Theme, string Synonyms, string Abbreviations, string Definition)
    {
        public IEnumerable<string> Labels =>
            [Name, .. Synonyms == "" ? [] : Synonyms.Split('|'), .. Abbreviations == "" ? [] : Abbreviations.Split('|')];
    }

    sealed record Activity(string Id, string Verb, string Line);

    sealed record ThemeRow(string Id, string Name, string Kind, string Iv3, string Line);

    sealed record TaskFieldRow(string Code, string Name, string Theme);
}
