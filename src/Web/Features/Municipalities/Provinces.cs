using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>The twelve provinces, by name and by the slug in URLs.</summary>
public sealed class Provinces
{
    public IReadOnlyList<Province> All { get; } = [.. ReferenceFile.Rows("provinces.csv").Select((r, i) => new Province(i, r["slug"], r["name"]))];

    /// <summary>Number inside Matching of the province with this slug; −1 for none.</summary>
    public int Index(string slug) => Find(slug)?.Index ?? -1;

    public Province? Find(string? slug) => All.FirstOrDefault(p => p.Slug == slug);

    /// <summary>Name of the province with this slug.</summary>
    public string Name(string slug) => Find(slug)?.Name ?? slug;
}

/// <summary>A province; Index is its number inside Matching.</summary>
public sealed record Province(int Index, string Slug, string Name);
