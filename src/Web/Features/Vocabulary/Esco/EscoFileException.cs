namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>A folder or file that is not as ESCO publishes it; the message (English, for the terminal) says where and what.</summary>
public sealed class EscoFileException(string message) : Exception(message)
{
    /// <summary>Something wrong at a line of a file.</summary>
    public static EscoFileException At(string file, int line, string what) => new($"{file}, line {line}: {what}");
}
