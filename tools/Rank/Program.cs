using System.Diagnostics;
using System.Globalization;
using GemeenteVanNu.Dutch;
using GemeenteVanNu.Rank;

try
{
    Rank(Options.From(args));
    return 0;
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
catch (Exception wrong) when (wrong is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static void Rank(Options options)
{
    var watch = Stopwatch.StartNew();
    using var corpus = File.OpenText(options.Corpus);
    using var queries = File.OpenText(options.Queries);
    var ranking = new Ranking(corpus, options.Corpus, options.Dictionary is null ? null : HunspellWords.ReadFolder(options.Dictionary), Reference.Thesaurus());
    var built = watch.Elapsed;
    // Only a complete answer takes the place of what was there.
    using var answers = new StringWriter(CultureInfo.InvariantCulture);
    var asked = ranking.Answer(queries, options.Queries, answers, options.Top);
    File.WriteAllText(options.Out, answers.ToString());
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{asked} questions over {ranking.Labels} labels: {built.TotalSeconds:F1} s to read, {(watch.Elapsed - built).TotalSeconds:F1} s to rank; dictionary: {(options.Dictionary is null ? "none" : "yes")}."));
}
