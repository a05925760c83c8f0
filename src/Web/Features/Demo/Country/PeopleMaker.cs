using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Features.Demo.Country;

/// <summary>Makes believable professionals, spread over the municipalities by inhabitants.</summary>
/// <param name="material">Names and texts.</param>
/// <param name="vocabulary">Expertise and activities.</param>
/// <param name="dice">Chance.</param>
/// <param name="now">The moment it is.</param>
/// <param name="pioneers">Per municipality the last number that was given out to someone who is there already.</param>
sealed class PeopleMaker(Material material, Vocabulary.Vocabulary vocabulary, Dice dice, DateTime now, IReadOnlyDictionary<string, int> pioneers)
{
    private readonly Dictionary<string, int> pioneers = new(pioneers);

    /// <summary>People at employers: where, in proportion to the inhabitants; every municipality its share, rounded by chance.</summary>
    public IEnumerable<Professional> Make(int count, IReadOnlyList<Employer> employers)
    {
        var places = employers.Where(e => e.Kind == EmployerKind.Municipality).Select(e => (Employer: e, Municipality: e.Municipalities[0])).ToList();
        var reach = new List<long>(places.Count);
        long total = 0;
        foreach (var (_, municipality) in places)
        {
            reach.Add(total += municipality.Inhabitants ?? 20_000);
        }

        for (var i = 0; i < count; i++)
        {
            var at = reach.BinarySearch((long)((double)dice.Between(0, int.MaxValue - 2) / int.MaxValue * total) + 1);
            var (employer, municipality) = places[at < 0 ? Math.Min(~at, places.Count - 1) : at];
            yield return One(i, employer, municipality.Code);
        }
    }

    private Professional One(int number, Employer employer, string municipality)
    {
        var function = dice.One(material.Profiles.Functions);
        var created = dice.Before(now, 400);
        var id = dice.Id(created);
        var surname = dice.One(material.Names.Surnames);
        var name = string.Join(' ', new[] { dice.One(material.Names.FirstNames), surname.Prefix, surname.Name }.Where(part => !string.IsNullOrEmpty(part)));
        pioneers[municipality] = pioneers.GetValueOrDefault(municipality) + 1;
        var person = new Professional
        {
            Id = id, Account = Account(id, created, $"{Slugify.Text(name).Replace('-', '.')}.{number}@{employer.Slug}.example"),
            Name = name, Function = function.Function, EmployerId = employer.Id, MunicipalityCode = municipality,
            About = dice.Chance(70) ? dice.One(function.About) : null,
            Expertise = Expertise(function), Energy = Energy(function), EnergySharedAt = dice.Chance(60) ? created : null,
            HoursPerWeek = dice.OneOf(4, 8, 2, 12, 16, 24), MaxDistance = dice.One<int?>([null, 25, 50, 50, 100]), RemoteOk = dice.Chance(80),
            Forms = dice.Some(InvolvementWords.Each, dice.Between(2, 5)).Aggregate(Involvement.None, (all, one) => all | one),
            OpenToAskAt = dice.Chance(40) ? created : null, InviteCode = dice.Letters(10), PioneerNumber = pioneers[municipality],
            CreatedAt = created, LastActiveAt = dice.Before(now, Math.Max(1, Math.Min(60, (int)(now - created).TotalDays))), IsDemo = true,
        };
        person.Experiences.AddRange(dice.Some(function.Experiences, dice.Between(0, 3)).Select(e => Experience(person, function, e)));
        person.ChooseFindability(dice.Chance(78) ? Findability.Everyone : dice.Chance(65) ? Findability.OwnEmployer : Findability.Nobody);
        if (dice.Chance(93))
        {
            person.Confirm(created);
        }

        if (dice.Chance(3))
        {
            person.Pause(now.DutchDay().AddDays(dice.Between(5, 60)), now.DutchDay());
        }

        return person;
    }

    private static Account Account(Guid id, DateTime created, string address) => new()
    {
        Id = id, UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(),
        EmailConfirmed = true, SecurityStamp = id.ToString("N"), ConcurrencyStamp = id.ToString("N"), CreatedAt = created, IsDemo = true, LockoutEnabled = true,
    };

    private List<KnownExpertise> Expertise(FunctionMaterial function)
    {
        var known = dice.Some(function.Expertise.DistinctBy(e => e.Id), dice.Between(3, 7))
            .Select(e => new KnownExpertise { ExpertiseId = e.Id, Level = Math.Clamp(e.Level + (dice.Chance(25) ? dice.Between(-1, 1) : 0), 1, 3) }).ToList();
        for (var i = dice.Between(0, 2); i > 0; i--)
        {
            var wish = dice.One(vocabulary.Expertise).Id;
            if (known.All(k => k.ExpertiseId != wish))
            {
                known.Add(new KnownExpertise { ExpertiseId = wish, Level = 0, WantsToLearn = true });
            }
        }

        return known;
    }

    private List<EnergyTag> Energy(FunctionMaterial function)
    {
        var energy = dice.Some(function.Activities.Gives.Distinct(), dice.Between(2, 3)).Select(a => Tag(EnergyKind.Activity, a, dice.Between(1, 2))).ToList();
        energy.AddRange(dice.Some(vocabulary.Activities.Select(a => a.Id).Except(energy.Select(e => e.TagId)), dice.Between(0, 2)).Select(a => Tag(EnergyKind.Activity, a, dice.Between(1, 2))));
        energy.AddRange(dice.Some(function.Activities.Costs.Except(energy.Select(e => e.TagId)), dice.Between(0, 1)).Select(a => Tag(EnergyKind.Activity, a, -dice.Between(1, 2))));
        energy.AddRange(dice.Some(function.Themes.Distinct(), dice.Between(0, 2)).Select(t => Tag(EnergyKind.Theme, t, dice.Between(1, 2))));
        return energy;
    }

    private static EnergyTag Tag(EnergyKind kind, string id, int value) => new() { Kind = kind, TagId = id, Value = value };

    private Experience Experience(Professional person, FunctionMaterial function, ExperienceMaterial text)
    {
        var until = dice.Chance(25) ? (DateOnly?)null : now.DutchDay().AddDays(-dice.Between(30, 2500));
        return new Experience
        {
            Id = dice.Id(person.CreatedAt), ProfessionalId = person.Id, Title = text.Title, Text = text.Text,
            From = (until ?? now.DutchDay()).AddDays(-dice.Between(90, 700)), Until = until, MunicipalityCode = person.MunicipalityCode,
            ThemeId = dice.One(function.Themes), Expertise = [.. dice.Some(function.Expertise.Select(e => e.Id).Distinct(), dice.Between(1, 3))],
        };
    }
}
