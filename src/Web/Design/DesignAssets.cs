namespace GemeenteVanNu.Design;

/// <summary>Finds the bundled files whose names carry a hash, so that the layout can point at them.</summary>
public sealed class DesignAssets(IWebHostEnvironment environment)
{
    /// <summary>Paths of the two upright fonts that every page shows above the fold.</summary>
    public IReadOnlyList<string> PreloadedFonts { get; } =
    [
        .. environment.WebRootFileProvider.GetDirectoryContents("dist")
            .Select(file => file.Name)
            .Where(name => name.EndsWith(".woff2", StringComparison.Ordinal) && !name.Contains("italic", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => $"/dist/{name}"),
    ];
}
