using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>
/// Reads one CSV file of ESCO row by row and refuses what is damaged, with the line. Rows may miss cells at their end, as
/// the official files do, but no cell that is asked for.
/// </summary>
sealed class EscoCsv : IDisposable
{
    private const string UriStart = "http://data.europa.eu/esco/";

    // A quotation mark that is never closed makes a label of half a file.
    private const int LongestUri = 300;
    private const int LongestName = 1000;

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = true };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CsvParser parser;
    private readonly string file;
    private readonly Dictionary<string, int> columns;
    private string[] cells = [];

    /// <summary>Opens a file and reads its first line.</summary>
    /// <exception cref="EscoFileException">A column of <paramref name="needed"/> is missing.</exception>
    public EscoCsv(string path, params ReadOnlySpan<string> needed)
    {
        file = Path.GetFileName(path);
        parser = new CsvParser(new StreamReader(path, Strict), Format);
        columns = ReadRecord() ? Header() : throw EscoFileException.At(file, 1, "the file is empty.");
        foreach (var name in needed)
        {
            if (!columns.ContainsKey(name))
            {
                throw EscoFileException.At(file, 1, $"the column {name} is missing. The columns are: {string.Join(", ", columns.Keys)}.");
            }
        }
    }

    /// <summary>The line at which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many rows were read, without the header.</summary>
    public int Rows { get; private set; }

    public bool Read()
    {
        if (!ReadRecord())
        {
            return false;
        }

        if (cells.Length > columns.Count)
        {
            throw Damaged($"the row has {cells.Length} cells, more than the {columns.Count} columns.");
        }

        Rows++;
        return true;
    }

    /// <summary>A cell that may be empty, absent in this row, or a column that this version of ESCO does not have.</summary>
    public string? Text(string column) =>
        columns.TryGetValue(column, out var at) && at < cells.Length && cells[at].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A label.</summary>
    public string Name(string column) => Text(column) switch
    {
        null => throw Damaged($"{column} is empty."),
        { Length: > LongestName } => throw Damaged($"{column} is longer than {LongestName} characters."),
        { } name when !name.Any(char.IsLetterOrDigit) => throw Damaged($"{column} has no letter or digit."),
        { } name => name,
    };

    /// <summary>The address of a concept.</summary>
    public string Uri(string column) => Text(column) is { } uri ? Checked(uri, column) : throw Damaged($"{column} is empty.");

    /// <summary>Several labels, each on a line of its own or, in the collections, between bars. What holds no letter or digit is no label.</summary>
    public IEnumerable<string> Names(string column) => Parts(column).Where(name => name.Length <= LongestName && name.Any(char.IsLetterOrDigit));

    /// <summary>Several addresses, separated in the same ways.</summary>
    public IEnumerable<string> Uris(string column) => Parts(column).Select(uri => Checked(uri, column));

    public EscoFileException Damaged(string what) => EscoFileException.At(file, Line, what);

    public void Dispose() => parser.Dispose();

    private string[] Parts(string column) => (Text(column) ?? "").Replace(" | ", "\n", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Checked(string uri, string column) => uri.StartsWith(UriStart, StringComparison.Ordinal) && uri.Length is > 27 and <= LongestUri && !uri.Any(char.IsWhiteSpace)
        ? uri
        : throw Damaged($"{column} holds no address of ESCO ({UriStart}…) but '{(uri.Length > 80 ? uri[..80] + "…" : uri)}'.");

    private bool ReadRecord()
    {
        Line = parser.RawRow + 1;
        try
        {
            if (!parser.Read())
            {
                return false;
            }

            // Reads every cell, also those that nobody asks for: a quotation mark in one of them may have swallowed the next rows.
            cells = parser.Record!;
        }
        catch (BadDataException)
        {
            throw Damaged("a quotation mark stands where none can be, or one is not closed.");
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("from here on the file is not text in UTF-8.");
        }

        return parser.RawRecord.Contains('\0', StringComparison.Ordinal) ? throw Damaged("the row holds a character that no text has (NUL).") : true;
    }

    private Dictionary<string, int> Header()
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < cells.Length; at++)
        {
            found.TryAdd(cells[at].Trim(), at);
        }

        return found;
    }
}
