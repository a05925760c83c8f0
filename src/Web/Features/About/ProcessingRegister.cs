using System.Text.Json;
using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.About;

/// <summary>
/// What is kept about people and why, per field of the database: the register of processing activities. The privacy
/// page shows it and a test compares it with the model, so that no field is forgotten.
/// </summary>
public sealed record ProcessingRegister(IReadOnlyList<ProcessingRow> Rows, IReadOnlyList<ImpersonalEntity> Impersonal, IReadOnlyList<FileRow> Files, IReadOnlyList<CookieRow> Cookies)
{
    private static readonly Lazy<ProcessingRegister> Stored = new(Read);

    public static ProcessingRegister Current => Stored.Value;

    private static ProcessingRegister Read()
    {
        using var file = ReferenceFile.Open("processing-register.json");
        return JsonSerializer.Deserialize<ProcessingRegister>(file, JsonSerializerOptions.Web)!;
    }
}

/// <summary>One kind of personal data: the fields that hold it, and the answers to why, by what right, who sees it and how long.</summary>
public sealed record ProcessingRow(string Entity, IReadOnlyList<string> Fields, string What, string Purpose, string Basis, string Visibility, string Retention);

/// <summary>A table without personal data, and why that is so.</summary>
public sealed record ImpersonalEntity(string Entity, string Because);

/// <summary>A file of the data folder that may hold something about people.</summary>
public sealed record FileRow(string Name, string What, string Purpose, string Visibility, string Retention);

/// <summary>A cookie; on https its name begins with __Host-.</summary>
public sealed record CookieRow(string Name, string Purpose, string Lasts);
