using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Demo;

public sealed class DemoCountryTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_country_is_the_same_for_the_same_seed_and_goes_without_a_trace()
    {
        await Load(seed: 7);
        var first = await Fingerprint();
        Assert.Equal(300, first.People.Count);
        Assert.Equal(120, first.Opgaven.Count);
        var world = await site.Services.GetRequiredService<MatchIndex>().World();
        Assert.Equal(300, world.PeopleCount);

        await InCountry(country => country.Remove());
        Assert.Equal((0, 0, 0, 0), await site.InDatabase(async db =>
            (await db.Professionals.CountAsync(), await db.Opgaven.CountAsync(), await db.Replies.CountAsync(), await db.Set<Account>().CountAsync())));
        Assert.Equal(0, (await site.Services.GetRequiredService<MatchIndex>().World()).PeopleCount);

        await Load(seed: 7);
        Assert.Equal(first.People, (await Fingerprint()).People);
        Assert.Equal(first.Opgaven, (await Fingerprint()).Opgaven);
        await InCountry(country => country.Remove());
    }

    [Fact]
    public async Task Every_state_of_an_opgave_occurs_and_every_address_is_an_example()
    {
        await Load(seed: 3);
        var states = await site.InDatabase(db => db.Opgaven.Select(o => o.Status).Distinct().ToListAsync());
        Assert.Superset(new HashSet<OpgaveStatus> { OpgaveStatus.Published, OpgaveStatus.InProgress, OpgaveStatus.Completed }, states.ToHashSet());
        Assert.All(await site.InDatabase(db => db.Users.Select(a => a.Email!).ToListAsync()), address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
        await InCountry(country => country.Remove());
    }

    private Task Load(int seed) => InCountry(country => country.Load(300, 120, seed, _ => { }));

    private async Task InCountry(Func<DemoCountry, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<DemoCountry>());
    }

    private Task<(List<string> People, List<string> Opgaven)> Fingerprint() => site.InDatabase(async db => (
        (await db.Professionals.OrderBy(p => p.Id).ToListAsync()).ConvertAll(p => $"{p.Id} {p.Name} {p.Function} {p.MunicipalityCode} {string.Join(',', p.Expertise.Select(e => e.ExpertiseId))}"),
        (await db.Opgaven.OrderBy(o => o.Id).ToListAsync()).ConvertAll(o => $"{o.Id} {o.Slug} {o.Status} {o.OwnerId} {o.Summary}")));
}
