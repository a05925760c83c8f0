using GemeenteVanNu.Data;

namespace GemeenteVanNu.Features.Municipalities;

/// <summary>The twelve provinces, by name and by the slug in URLs.</summary>
public sealed class Provinces
{
    public IReadOnlyList<Province> All { get; } = [.. ReferenceFile.Rows("provinces.csv").Select((r, i) => new Province(i, r["slug"], r["name"]))];

    /// <summary>Number inside Matching of the province with this name; −1 for none.</summary>
    public int Index(string name) => All.FirstOrDefault(p => p.Name == name)?.Index ?? -1;

    public Province? Find(string? slug) => All.FirstOrDefault(p => p.Slug == slug);
}

/// <summary>A province; Index is its number inside Matching.</summary>
public sealed record Province(int Index, string Slug, string Name);
