using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace GemeenteVanNu.Web.Tests.Reference;

/// <summary>The demo country is the first thing a visitor sees: every text must hold, and every id must exist.</summary>
public sealed partial class DemoMaterialTests
{
    static readonly Assembly Web = Assembly.Load("GemeenteVanNu");
    static readonly string[] Forms = ["sparren", "meedenken", "meewerken", "detachering", "samen optrekken"];
    static readonly string[] DeclineReasons = ["busy", "not-my-thing", "no-permission", "filled", "other"];

    static readonly List<Opgave> Opgaven = [.. Files("opgaven-").SelectMany(Read<List<Opgave>>)];
    static readonly Names People = Read<Names>("GemeenteVanNu.Reference.demo.names.json");
    static readonly Profiles Work = Read<Profiles>("GemeenteVanNu.Reference.demo.profiles.json");

    static readonly HashSet<string> ExpertiseIds = Column("expertise.csv", "id");
    static readonly HashSet<string> ActivityIds = Column("activities.csv", "id");
    static readonly HashSet<string> ThemeIds = Column("themes.csv", "id");
    static readonly HashSet<string> TaskFields = Column("task-fields.csv", "code");

    [Fact]
    public void There_are_at_least_80_opgaven_with_unique_keys()
    {
        Assert.True(Opgaven.Count >= 80, $"only {Opgaven.Count}");
        Assert.Empty(Repeated(Opgaven.Select(o => o.Key)));
        Assert.All(Opgaven, o => Assert.Matches(KebabCase(), o.Key));
    }

    [Fact]
    public void Every_theme_has_at_least_five_opgaven() =>
        Assert.All(ThemeIds, theme => Assert.True(Opgaven.Count(o => o.Theme == theme) >= 5, theme));

    [Fact]
    public void Every_id_exists_in_the_vocabulary()
    {
        Assert.Empty(Opgaven.Select(o => o.Theme).Concat(Work.Functions.SelectMany(f => f.Themes)).Except(ThemeIds));
        Assert.Empty(Contributions.SelectMany(c => c.Expertise)
            .Concat(Work.Functions.SelectMany(f => f.Expertise.Select(e => e.Id))).Except(ExpertiseIds));
        Assert.Empty(Contributions.SelectMany(c => c.Activities)
            .Concat(Work.Functions.SelectMany(f => f.Activities.Gives.Concat(f.Activities.Costs))).Except(ActivityIds));
    }

    [Fact]
    public void Every_task_field_is_an_Iv3_code() => Assert.Empty(Opgaven.Select(o => o.TaskField).Except(TaskFields));

    [Fact]
    public void No_two_titles_are_the_same_variants_included() => Assert.Empty(Repeated(Texts.Select(t => t.Title)));

    [Fact]
    public void Titles_and_summaries_are_short_and_name_no_municipality() => Assert.All(Texts, text =>
    {
        Assert.InRange(text.Title.Length, 10, 80);
        Assert.InRange(text.Summary.Length, 40, 180);
        Assert.DoesNotContain("{gemeente}", text.Title + text.Summary, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_story_has_two_to_four_paragraphs_of_50_to_90_words() => Assert.All(Opgaven, o =>
    {
        Assert.InRange(o.Story.Count, 2, 4);
        Assert.All(o.Story, p => Assert.InRange(p.Split(' ').Length, 50, 90));
    });

    [Fact]
    public void The_only_placeholder_is_the_municipality() => Assert.All(Sentences, sentence =>
        Assert.DoesNotContain('{', sentence.Replace("{gemeente}", "", StringComparison.Ordinal)));

    [Fact]
    public void All_five_forms_are_used_and_no_other() =>
        Assert.Equal(Forms.Order(), Contributions.Select(c => c.Form).Distinct().Order());

    [Fact]
    public void Every_opgave_asks_one_to_three_contributions_that_can_be_done() => Assert.All(Opgaven, o =>
    {
        Assert.InRange(o.Contributions.Count, 1, 3);
        Assert.All(o.Contributions, c =>
        {
            Assert.InRange(c.Expertise.Distinct().Count(), 2, 4);
            Assert.InRange(c.Activities.Distinct().Count(), 1, 3);
            Assert.InRange(c.People, 1, 4);
            Assert.InRange(c.Weeks, 1, 52);
            Assert.True(c.Form == "sparren" ? c.Hours == 1 : c.Hours is > 1 and <= 36, $"{o.Key}: {c.Hours} hours {c.Form}");
        });
    });

    [Fact]
    public void Size_and_kinds_are_the_known_ones() => Assert.All(Opgaven, o =>
    {
        Assert.Contains(o.Size, new[] { "any", "small", "large" });
        Assert.All(o.Kinds ?? [], kind => Assert.Contains(kind, new[] { "coastal", "rural", "urban" }));
    });

    [Fact]
    public void At_least_forty_opgaven_tell_their_result_also_what_did_not_work()
    {
        Assert.True(Opgaven.Count(o => o.Result is not null) >= 40);
        Assert.All(Opgaven.Select(o => o.Result).OfType<Result>(), r =>
            Assert.All([r.Title, r.Made, r.Worked, r.NotWorked], text => Assert.InRange(text.Length, 10, 260)));
    }

    [Fact]
    public void Every_opgave_has_three_variants_in_other_words() => Assert.All(Opgaven, o => Assert.Equal(3, o.Variants.Count));

    [Fact]
    public void There_are_enough_names_and_a_third_of_the_surnames_keeps_its_prefix_apart()
    {
        Assert.True(People.FirstNames.Distinct().Count() >= 220);
        Assert.True(People.Surnames.Distinct().Count() >= 320);
        Assert.InRange(People.Surnames.Count(s => s.Prefix is not null) / (double)People.Surnames.Count, 0.3, 0.4);
        Assert.All(People.FirstNames.Concat(People.Surnames.Select(s => s.Name)), name => Assert.True(char.IsUpper(name[0]), name));
        Assert.All(People.Surnames.Select(s => s.Prefix).OfType<string>(), prefix => Assert.False(char.IsUpper(prefix[0]), prefix));
        Assert.Empty(Repeated(People.FirstNames));
        Assert.Empty(Repeated(People.Surnames.Select(s => $"{s.Prefix} {s.Name}")));
    }

    [Fact]
    public void There_are_at_least_60_functions_each_complete()
    {
        Assert.True(Work.Functions.Select(f => f.Name).Distinct().Count() >= 60);
        Assert.All(Work.Functions, f =>
        {
            Assert.InRange(f.Expertise.Select(e => e.Id).Distinct().Count(), 6, 10);
            Assert.All(f.Expertise, e => Assert.InRange(e.Level, 1, 3));
            Assert.NotEmpty(f.Activities.Gives);
            Assert.Empty(f.Activities.Gives.Intersect(f.Activities.Costs));
            Assert.InRange(f.Experiences.Count, 3, 5);
            Assert.Equal(3, f.About.Count);
        });
    }

    [Fact]
    public void There_is_enough_to_say_and_every_reason_to_decline_occurs()
    {
        Assert.Equal(30, Work.Motivations.Distinct().Count());
        Assert.Equal(20, Work.Messages.Distinct().Count());
        Assert.Equal(20, Work.Invitations.Distinct().Count());
        Assert.Equal(15, Work.Declines.Count);
        Assert.Equal(DeclineReasons.Order(), Work.Declines.Select(d => d.Reason).Distinct().Order());
        Assert.All(Work.Declines.Select(d => d.By).Concat(Work.Messages.Select(m => m.By)),
            by => Assert.Contains(by, new[] { "owner", "professional" }));
    }

    [Fact]
    public void Words_of_barter_appear_nowhere() => Assert.All(Sentences, sentence => Assert.DoesNotMatch(Barter(), sentence));

    static IEnumerable<Contribution> Contributions => Opgaven.SelectMany(o => o.Contributions);

    static IEnumerable<Variant> Texts => Opgaven.SelectMany(o => o.Variants.Prepend(new Variant(o.Title, o.Summary)));

    /// <summary>Every text of every file, as a reader sees it.</summary>
    static IEnumerable<string> Sentences => Files("").Select(Read<JsonElement>).SelectMany(Strings);

    static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    static IEnumerable<string> Files(string start) => Web.GetManifestResourceNames()
        .Where(name => name.StartsWith("GemeenteVanNu.Reference.demo." + start, StringComparison.Ordinal));

    static T Read<T>(string resource)
    {
        using var stream = Web.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in the web assembly");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }

    static HashSet<string> Column(string file, string column)
    {
        using var text = new StreamReader(Web.GetManifestResourceStream($"GemeenteVanNu.Reference.{file}")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        HashSet<string> values = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            values.Add(csv.GetField(column)!);
        }

        return values;
    }

    static IEnumerable<string> Repeated(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("tegoed|saldo|ruilen|verreken|opeis", RegexOptions.IgnoreCase)]
    private static partial Regex Barter();

    sealed record Opgave(string Key, string Theme, string TaskField, string Title, string Summary, List<string> Story, string Size,
        List<string>? Kinds, List<Contribution> Contributions, Result? Result, List<Variant> Variants);

    sealed record Contribution(string Title, List<string> Expertise, List<string> Activities, string Form, int Hours, int People, int Weeks,
        bool Remote);

    sealed record Result(string Title, string Made, string Worked, string NotWorked);

    sealed record Variant(string Title, string Summary);

    sealed record Names(List<string> FirstNames, List<Surname> Surnames);

    sealed record Surname(string? Prefix, string Name);

    sealed record Profiles(List<Function> Functions, List<string> Motivations, List<Message> Messages,
        List<Decline> Declines, List<string> Invitations);

    sealed record Function([property: JsonPropertyName("function")] string Name, List<string> Themes,
        List<Known> Expertise, Energy Activities, List<Experience> Experiences, List<string> About);

    sealed record Known(string Id, int Level);

    sealed record Energy(List<string> Gives, List<string> Costs);

    sealed record Experience(string Title, string Text);

    sealed record Message(string By, string Text);

    sealed record Decline(string By, string Reason, string Text);
}
