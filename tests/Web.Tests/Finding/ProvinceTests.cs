using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Finding;

public sealed class ProvinceTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_rules_know_the_province_of_a_municipality()
    {
        var world = await site.Services.GetRequiredService<MatchIndex>().World();
        var gelderland = site.Services.GetRequiredService<Provinces>().Find("gelderland")!;
        Assert.Equal(gelderland.Index, world.Atlas.Province(MatchRecords.Municipality(TestData.Ede)));
    }
}
