using System.Net;

namespace GemeenteVanNu.Web.Tests.Running;

public sealed class ProfessionalsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_visitor_who_is_signed_in_is_greeted_by_name()
    {
        var person = await site.AddProfessional(name: "Fatima de Wit");
        using var visitor = await site.SignedIn(person.Id);
        var answer = await visitor.Get("/nietbestaand");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("Fatima de Wit", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_one_municipality_have_each_their_own_pioneer_number()
    {
        var first = await site.AddProfessional(TestData.Zwolle);
        var second = await site.AddProfessional(TestData.Zwolle);
        Assert.Equal((1, 2), (first.PioneerNumber, second.PioneerNumber));
    }
}
