using System.Globalization;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;

namespace GemeenteVanNu.Web.Tests.Reference;

public sealed class MunicipalityReferenceTests
{
    static readonly List<Municipality> All = Read("municipalities.csv", c => new Municipality(
        c("code"), c("slug"), c("province"), c("latitude"), c("longitude"), c("inhabitants"), c("inhabitants_date"), c("valid_to"),
        c("successors").Split('|', StringSplitOptions.RemoveEmptyEntries)));

    static readonly List<Municipality> Today = [.. All.Where(m => m.ValidTo.Length == 0)];

    [Fact]
    public void There_are_342_municipalities_today()
    {
        Assert.Equal(342, Today.Count);
    }

    [Fact]
    public void Every_successor_exists_and_every_ended_municipality_has_one()
    {
        var codes = All.Select(m => m.Code).ToHashSet();

        Assert.All(All.SelectMany(m => m.Successors), code => Assert.Contains(code, codes));
        Assert.All(All, m => Assert.Equal(m.ValidTo.Length > 0, m.Successors.Length > 0));
    }

    [Fact]
    public void Codes_and_slugs_are_unique_and_fit_in_a_url()
    {
        Assert.Equal(All.Count, All.Select(m => m.Code).Distinct().Count());
        Assert.Equal(All.Count, All.Select(m => m.Slug).Distinct().Count());
        Assert.All(All, m => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", m.Slug));
        Assert.All(All, m => Assert.Matches("^GM[0-9]{4}$", m.Code));
    }

    [Fact]
    public void Every_municipality_of_today_lies_in_the_Netherlands_and_has_inhabitants()
    {
        Assert.All(Today, m =>
        {
            Assert.InRange(double.Parse(m.Latitude, CultureInfo.InvariantCulture), 50.7, 53.6);
            Assert.InRange(double.Parse(m.Longitude, CultureInfo.InvariantCulture), 3.3, 7.3);
            Assert.InRange(int.Parse(m.Inhabitants, CultureInfo.InvariantCulture), 500, 1_500_000);
            Assert.True(DateOnly.TryParseExact(m.InhabitantsDate, "yyyy-MM-dd", out _), m.Code);
        });
    }

    [Fact]
    public void Every_province_exists_and_has_municipalities()
    {
        Assert.Equal(Read("provinces.csv", c => c("slug")).Order(), Today.Select(m => m.Province).Distinct().Order());
    }

    [Fact]
    public void Every_municipality_of_today_has_exactly_one_tile_and_no_two_share_one()
    {
        var tiles = Read("tiles.csv", c => (Code: c("code"), Place: (c("column"), c("row"))));

        Assert.Equal(Today.Select(m => m.Code).Order(), tiles.Select(t => t.Code).Order());
        Assert.Equal(tiles.Count, tiles.Select(t => t.Place).Distinct().Count());
        Assert.Equal(tiles.Count, MapGeometry.Netherlands.Tiles.Select(t => (t.X, t.Y)).Distinct().Count());
    }

    [Fact]
    public void Every_reorganisation_and_shared_employer_is_about_known_municipalities()
    {
        var codes = All.Select(m => m.Code).ToHashSet();

        Assert.All(Read("reorganisations.csv", c => (c("old_code"), c("new_code"))), r => Assert.True(codes.Contains(r.Item1) && codes.Contains(r.Item2)));
        Assert.All(Read("employers.csv", c => c("municipalities").Split('|')), served =>
        {
            Assert.True(served.Length > 1);
            Assert.All(served, code => Assert.Contains(Today, m => m.Code == code));
        });
    }

    static List<T> Read<T>(string file, Func<Func<string, string>, T> read) =>
        [.. ReferenceFile.Rows(file).Select(row => read(column => row[column]))];

    sealed record Municipality(string Code, string Slug, string Province, string Latitude, string Longitude, string Inhabitants, string InhabitantsDate, string ValidTo, string[] Successors);
}
