using System.Globalization;

namespace GemeenteVanNu.Rank;

/// <summary>What was asked on the command line.</summary>
sealed record Options(string Corpus, string Queries, string Out, int Top, string? Dictionary)
{
    public const string Usage = """
        ./dev rank --corpus FILE --queries FILE --out FILE [--top N] [--dictionary FOLDER]
          --corpus      lines of id<TAB>label; a third column may name the concept that labels share
          --queries     lines of id<TAB>question
          --out         gets lines of query-id<TAB>label-id<TAB>rank<TAB>score; rank from 1
          --top         how many labels a question, 10 unless told
          --dictionary  a folder with a hunspell dictionary (index.dic, index.aff) for splitting compounds
        """;

    /// <exception cref="ArgumentException">Something is missing, unknown or no number; the message says what.</exception>
    public static Options From(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < args.Length; at += 2)
        {
            if (args[at] is not ("--corpus" or "--queries" or "--out" or "--top" or "--dictionary"))
            {
                throw new ArgumentException($"'{args[at]}' is not known.");
            }
            given[args[at]] = at + 1 < args.Length ? args[at + 1] : throw new ArgumentException($"Nothing follows {args[at]}.");
        }
        return new Options(Needed(given, "--corpus"), Needed(given, "--queries"), Needed(given, "--out"), Number(given.GetValueOrDefault("--top", "10")), given.GetValueOrDefault("--dictionary"));
    }

    private static string Needed(Dictionary<string, string> given, string option) =>
        given.TryGetValue(option, out var value) ? value : throw new ArgumentException($"{option} is needed.");

    private static int Number(string top) =>
        int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"--top needs a number from 1, not '{top}'.");
}
