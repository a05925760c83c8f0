using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GemeenteVanNu.Web.Tests.Design;

public sealed partial class DesignTokenTests
{
    private static readonly string Sources = Path.Combine(Root(), "src", "Web", "Design", "styles");
    private static readonly string Tokens = File.ReadAllText(Path.Combine(Sources, "tokens.css"));

    // Every colour of text with every colour it stands on.
    public static TheoryData<string, string> TextOnBackground => new()
    {
        { "--basis-text", "--basis-surface" },
        { "--basis-text", "--basis-band" },
        { "--basis-text", "--basis-notice-band" },
        { "--basis-text", "--basis-warning-band" },
        { "--basis-text", "--basis-error-band" },
        { "--basis-text-subtle", "--basis-surface" },
        { "--basis-text-subtle", "--basis-band" },
        { "--basis-action", "--basis-surface" },
        { "--basis-action", "--basis-band" },
        { "--basis-action", "--basis-notice-band" },
        { "--basis-action", "--basis-error-band" },
        { "--basis-action-hover", "--basis-surface" },
        { "--basis-action-hover", "--basis-action-band" },
        { "--basis-text", "--basis-action-band" },
        { "--basis-on-action", "--basis-action" },
        { "--basis-on-action", "--basis-action-hover" },
        { "--basis-on-energy", "--basis-energy" },
        { "--basis-on-costs", "--basis-costs" },
        { "--basis-on-tile", "--basis-tile" },
        { "--basis-on-tile", "--basis-tile-hover" },
        { "--basis-error", "--basis-surface" },
        { "--basis-error", "--basis-error-band" },
        { "--basis-surface", "--basis-error" },
    };

    [Theory]
    [MemberData(nameof(TextOnBackground))]
    public void Text_can_be_read_on_its_background_in_light_and_dark(string text, string background)
    {
        foreach (var scheme in new[] { Light(), Dark() })
        {
            var contrast = Contrast(Colour(scheme, text), Colour(scheme, background));
            Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{text} on {background}: {contrast:0.00}"));
        }
    }

    [Theory]
    [InlineData("--basis-focus", "--basis-surface")]
    [InlineData("--basis-focus", "--basis-band")]
    [InlineData("--basis-focus", "--basis-focus-inverse")]
    [InlineData("--basis-line-strong", "--basis-surface")]
    public void A_line_that_carries_meaning_stands_out_from_what_is_beside_it(string line, string beside)
    {
        foreach (var scheme in new[] { Light(), Dark() })
        {
            Assert.InRange(Contrast(Colour(scheme, line), Colour(scheme, beside)), 3, 21);
        }
    }

    [Fact]
    public void Every_token_that_is_used_is_defined()
    {
        var css = string.Join('\n', Directory.GetFiles(Sources, "*.css").Select(File.ReadAllText));
        var defined = Definition().Matches(css).Select(m => m.Groups["name"].Value).ToHashSet();

        var missing = Use().Matches(css).Select(m => m.Groups["name"].Value).Where(name => !defined.Contains(name)).Distinct();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_component_token_of_the_theme_is_one_a_package_asks_for()
    {
        var bundle = File.ReadAllText(Path.Combine(Root(), "src", "Web", "wwwroot", "dist", "site.css"));
        var asked = Use().Matches(bundle).Select(m => m.Groups["name"].Value).ToHashSet();
        var set = Definition().Matches(File.ReadAllText(Path.Combine(Sources, "theme.css"))).Select(m => m.Groups["name"].Value);

        Assert.Equal([], set.Except(asked));
    }

    [Fact]
    public void The_bundle_asks_no_other_host_for_anything()
    {
        var dist = Path.Combine(Root(), "src", "Web", "wwwroot", "dist");

        Assert.DoesNotMatch(OtherHost(), File.ReadAllText(Path.Combine(dist, "site.css")));
    }

    private static Dictionary<string, string> Light() => Definitions(Tokens[..Tokens.IndexOf("@media", StringComparison.Ordinal)]);

    private static Dictionary<string, string> Dark()
    {
        var scheme = Light();
        foreach (var (name, value) in Definitions(Tokens[Tokens.IndexOf("@media", StringComparison.Ordinal)..]))
        {
            scheme[name] = value;
        }

        return scheme;
    }

    private static Dictionary<string, string> Definitions(string css) =>
        Definition().Matches(css).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim());

    private static string Colour(Dictionary<string, string> scheme, string name)
    {
        var value = scheme[name];
        return Use().Match(value) is { Success: true } link ? Colour(scheme, link.Groups["name"].Value) : value;
    }

    // WCAG 2.2: relative luminance of sRGB.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToList();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+)\s*:(?<value>[^;}]*)[;}]")]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\(\s*(?<name>--[A-Za-z0-9_-]+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"url\([""']?(?:https?:)?//")]
    private static partial Regex OtherHost();
}
