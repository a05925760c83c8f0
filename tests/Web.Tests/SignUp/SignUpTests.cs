using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.SignUp;

public sealed class SignUpTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Someone_signs_up_with_a_code_and_everything_they_said_is_kept()
    {
        using var visitor = site.Visitor();
        await visitor.SaysWho("Noor@Ede.nl");
        Assert.Equal("Wat weet je?", visitor.Current.Heading);
        await visitor.SaysWhatTheyKnow();
        Assert.Equal("Waar krijg je energie van?", visitor.Current.Heading);
        await visitor.SaysWhatGivesEnergy();
        Assert.Equal("Wie mag jou vinden?", visitor.Current.Heading);
        Assert.Empty(visitor.Current.Page.QuerySelectorAll("input[type=radio][checked]"));

        var answer = await visitor.Finishes((await site.LastMailTo("noor@ede.nl")).Code());

        Assert.Equal("/mijn/opgaven", answer.Url.AbsolutePath);
        var person = await Person("noor@ede.nl");
        Assert.Equal(("Noor Jansen", "Adviseur wonen", "GM0228", 8, Findability.Everyone), (person.Name, person.Function, person.MunicipalityCode, person.HoursPerWeek, person.Findable));
        Assert.Equal(["huishoudelijke-hulp", "mantelzorg", "dagbesteding"], person.Expertise.Select(e => e.ExpertiseId));
        Assert.Equal([("verbinden", 1), ("pionieren", 1), ("rekenen", -1)], person.Energy.Select(e => (e.TagId, e.Value)));
        Assert.True(person.Account.EmailConfirmed);
    }

    private Task<Professional> Person(string email) => site.InDatabase(db => db.Professionals.Include(p => p.Account).Include(p => p.Employer).SingleAsync(p => p.Account.Email == email));
}
