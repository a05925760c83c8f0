using System.Collections.Immutable;
using CsCheck;
using GemeenteVanNu.Matching.Tests.Reference;

namespace GemeenteVanNu.Matching.Tests;

/// <summary>Random worlds of every size, with few enough ids that people and opgaven really meet.</summary>
static class RandomWorlds
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public const int Municipalities = 8;
    const int Concepts = 16;
    const int Themes = 4;

    static readonly Gen<int> Concept = Gen.Int[0, Concepts - 1];
    static readonly Gen<int> Activity = Gen.Int[0, 5];
    static readonly Gen<int> Theme = Gen.Int[0, Themes - 1];
    static readonly Gen<int> Term = Gen.Int[0, 24];

    // One more than the atlas knows, so that unknown places occur.
    static readonly Gen<int> Municipality = Gen.Int[0, Municipalities];
    static readonly Gen<ImmutableArray<int>> SomeConcepts = Concept.Array[0, 3].Select(ImmutableArray.Create);
    static readonly Gen<ImmutableArray<int>> SomeActivities = Activity.Array[0, 3].Select(ImmutableArray.Create);
    static readonly Gen<TermVector> Text = Term.Array[0, 12].Select(TermVector.From);
    static readonly Gen<DateOnly> Day = Gen.Int[-2500, 400].Select(Today.AddDays);
    static readonly Gen<DateOnly?> MaybeDay = Gen.Frequency((1, Gen.Const((DateOnly?)null)), (2, Gen.Int[-60, 200].Select(days => (DateOnly?)Today.AddDays(days))));
    static readonly Gen<Period> SomePeriod = Gen.Select(MaybeDay, MaybeDay, (from, until) => from > until ? new Period(until, from) : new Period(from, until));
    static readonly Gen<Energy> SomeEnergy = Gen.Select(Activity, Gen.Int[-2, 2], (subject, value) => new Energy(subject, value));

    static readonly Gen<Involvements> Forms = Gen.Frequency((1, Gen.Const(Involvements.None)), (2, Gen.Int[1, 31].Select(bits => (Involvements)bits)));

    static readonly Gen<Experience> SomeExperience = Gen.Select(
        Gen.Frequency((1, Gen.Const((int?)null)), (3, Theme.Select(theme => (int?)theme))), SomeConcepts, SomeConcepts, Gen.Frequency((1, Gen.Const((DateOnly?)null)), (2, Day.Select(day => (DateOnly?)day))),
        (theme, used, kinds, ended) => new Experience { Theme = theme, Used = used, Kinds = kinds, Ended = ended });

    static readonly Gen<Person> Who = Gen.Select(
        Gen.Guid, Municipality, Gen.Int[0, 2], Gen.Enum<Findable>(), Gen.Frequency((3, Gen.Const((DateOnly?)null)), (1, Gen.Int[-1, 1].Select(days => (DateOnly?)Today.AddDays(days)))), Gen.Bool,
        (id, municipality, employer, findable, paused, openToAsk) => new Person
        {
            Id = id,
            Municipality = municipality,
            Employer = employer,
            Findable = findable,
            PausedUntil = paused,
            OpenToAsk = openToAsk,
        });

    static readonly Gen<Person> Content = Gen.Select(
        Gen.Select(Concept, Gen.Int[1, 3], (concept, level) => new KnownExpertise(concept, level)).Array[0, 4], SomeConcepts, SomeEnergy.Array[0, 4], SomeEnergy.Array[0, 3], Gen.Bool, SomeExperience.Array[0, 2], Text,
        (knows, learns, activities, themes, shared, experiences, text) => new Person
        {
            Id = default,
            Municipality = 0,
            Employer = 0,
            Knows = [.. knows],
            WantsToLearn = learns,
            ActivityEnergy = [.. activities],
            ThemeEnergy = [.. themes],
            EnergyShared = shared,
            Experiences = [.. experiences],
            Terms = text,
        });

    public static readonly Gen<Person> AnyPerson = Gen.Select(
        Who, Content, Gen.Frequency((1, Gen.Const((int?)null)), (3, Gen.Int[0, 40].Select(hours => (int?)hours))), SomePeriod,
        Gen.Frequency((1, Gen.Const((int?)null)), (3, Gen.OneOf<int?>(0, 10, 30, 60, 120))), Gen.Bool, Forms, Day,
        (who, content, hours, available, distance, remote, forms, active) => content with
        {
            Id = who.Id,
            Municipality = who.Municipality,
            Employer = who.Employer,
            Findable = who.Findable,
            PausedUntil = who.PausedUntil,
            OpenToAsk = who.OpenToAsk,
            HoursAWeek = hours,
            Available = available,
            MaxDistanceKm = distance,
            RemoteOk = remote,
            Accepts = forms,
            LastActive = active,
        });

    public static readonly Gen<Contribution> AnyContribution = Gen.Select(
        Gen.Guid, SomeConcepts, SomeActivities, Gen.Enum<Involvement>(), Gen.Int[0, 36], Gen.Bool, Gen.Bool, Gen.Frequency((2, Gen.Const(default(Period))), (1, SomePeriod)),
        (id, asks, activities, form, hours, remote, open, period) => new Contribution
        {
            Id = id,
            Asks = asks,
            Activities = activities,
            Form = form,
            HoursAWeek = hours,
            RemotePossible = remote,
            IsOpen = open,
            Period = period,
        });

    public static readonly Gen<Opgave> AnyOpgave = Gen.Select(
        Gen.Select(Gen.Guid, Municipality, Theme, Gen.Frequency((1, Gen.Const((int?)null)), (2, Gen.Int[0, 5].Select(field => (int?)field)))), Gen.Enum<OpgaveStatus>(), Day, SomePeriod, Text, SomeConcepts, AnyContribution.Array[0, 3],
        (what, status, published, period, text, concepts, contributions) => new Opgave
        {
            Id = what.Item1,
            Municipality = what.Item2,
            Theme = what.Item3,
            TaskField = what.Item4,
            Status = status,
            PublishedOn = published,
            Period = period,
            Terms = text,
            Concepts = concepts,
            Contributions = [.. contributions],
        });

    static readonly Gen<int> Size = Gen.Frequency((1, Gen.Const(0)), (1, Gen.Const(1)), (6, Gen.Int[2, 12]), (1, Gen.Int[100, 250]));

    public static readonly Gen<Person[]> People = Size.SelectMany(size => AnyPerson.Array[size]);

    public static readonly Gen<Opgave[]> Opgaven = Size.SelectMany(size => AnyOpgave.Array[size]);

    public static readonly Gen<World> AnyWorld = Gen.Select(People, Opgaven, Build);

    public static readonly Gen<Page> AnyPage = Gen.Frequency(
        (2, Gen.Const(Page.All)), (1, Gen.Const(Page.First(20))), (2, Gen.Select(Gen.Int[0, 8], Gen.Int[0, 6], (offset, count) => new Page(offset, count))));

    public static readonly Gen<QueryWord> Word = Gen.Select(
        Term.Array[0, 2], Gen.Frequency((2, Gen.Const(Array.Empty<int>())), (1, Concept.Array[1, 1])), (terms, concepts) => new QueryWord([.. terms], [.. concepts]));

    static readonly Gen<ImmutableArray<int>> Filter = Gen.Frequency((3, Gen.Const(ImmutableArray<int>.Empty)), (1, Gen.Int[0, 4].Array[1, 2].Select(ImmutableArray.Create)));

    public static readonly Gen<OpgaveSearch> AnyOpgaveSearch = Gen.Select(
        Gen.Select(Word.Array[0, 3], Filter, Filter, Filter),
        Gen.Frequency((2, Gen.Const(Array.Empty<OpgaveStatus>())), (1, Gen.Enum<OpgaveStatus>().Array[1, 2])), Forms,
        Gen.Frequency((2, Gen.Const((HoursRange?)null)), (1, Gen.Select(Gen.Int[0, 20], Gen.Int[0, 36], (least, most) => (HoursRange?)new HoursRange(least, most)))),
        Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))), Gen.Enum<OpgaveSort>(), Gen.Frequency((1, Gen.Const((int?)null)), (3, Municipality.Select(from => (int?)from))),
        (what, statuses, forms, hours, remote, sort, from) => new OpgaveSearch
        {
            Words = [.. what.Item1],
            Themes = what.Item2,
            Provinces = what.Item3,
            Municipalities = what.Item4,
            Statuses = [.. statuses],
            Forms = forms,
            Hours = hours,
            RemoteOnly = remote,
            Sort = sort,
            From = from,
            Page = Page.All,
        });

    public static readonly Gen<PeopleQuery> AnyPeopleQuery = Gen.Select(
        Gen.Frequency((1, Gen.Const((int?)null)), (3, Gen.Int[0, 2].Select(employer => (int?)employer))), Gen.Enum<PeopleSort>(),
        (employer, sort) => new PeopleQuery { AskerEmployer = employer, Sort = sort, Page = Page.All });

    public static readonly Gen<PeopleSearch> AnyPeopleSearch = Gen.Select(
        Word.Array[0, 2], SomeConcepts, Filter, Filter, Filter, Municipality, Gen.Guid, AnyPeopleQuery,
        (words, concepts, themes, provinces, municipalities, from, seed, query) => new PeopleSearch
        {
            Words = [.. words],
            Concepts = concepts,
            Themes = themes,
            Provinces = provinces,
            Municipalities = municipalities,
            From = from,
            Seed = seed,
            Query = query,
        });

    /// <summary>Two top concepts with three children each, and two grandchildren under some.</summary>
    public static readonly ConceptTree Tree = new(
        Enumerable.Range(0, Concepts).Select(id => new Concept(id, id < 2 ? null : id < 8 ? id % 2 : 2 + (id % 6), id % Themes)));

    /// <summary>Municipalities on a line to the south-east, about 20 km apart, two to a province.</summary>
    public static readonly Atlas Map = new(
        Enumerable.Range(0, Municipalities).Select(id => new Place(id, id / 2, 53 - (0.15 * id), 5 + (0.15 * id))));

    /// <summary>A world that was filled in one go or changed step by step, with the same records as plain lists.</summary>
    public sealed record Worlds(World World, PlainWorld Plain);

    /// <summary>What happened to a record on the way: added, changed later, or removed again.</summary>
    public static readonly Gen<Worlds> AnyWorlds = Gen.Select(People, Opgaven, AnyPerson.Array[0, 4], AnyOpgave.Array[0, 4], Gen.Int[0, 4], Gen.Bool).Select(
        (people, opgaven, formerPeople, formerOpgaven, changes, isMerged) =>
        {
            var statistics = TermStatistics.Count(1, opgaven.Select(opgave => opgave.Terms));
            var world = new World(Tree, Map, statistics)
                .With([.. people.Skip(changes), .. people.Take(changes).Select((person, at) => formerPeople.ElementAtOrDefault(at) is { } former ? former with { Id = person.Id } : person), .. formerPeople])
                .With([.. opgaven.Skip(changes), .. opgaven.Take(changes).Select((opgave, at) => formerOpgaven.ElementAtOrDefault(at) is { } former ? former with { Id = opgave.Id } : opgave), .. formerOpgaven]);
            world = people.Take(changes).Aggregate(world, (next, person) => next.With(person));
            world = opgaven.Take(changes).Aggregate(world, (next, opgave) => next.With(opgave));
            world = formerOpgaven.Aggregate(world.WithoutPeople(formerPeople.Select(person => person.Id)), (next, opgave) => next.WithoutOpgave(opgave.Id));
            return new Worlds(isMerged ? world.Merged() : world, new PlainWorld(Tree, Map, statistics, [.. people.OrderBy(person => person.Id)], [.. opgaven.OrderBy(opgave => opgave.Id)]));
        });

    public static World Build(IEnumerable<Person> people, IEnumerable<Opgave> opgaven)
    {
        var texts = opgaven.ToList();
        return new World(Tree, Map, TermStatistics.Count(1, texts.Select(opgave => opgave.Terms))).With(people).With(texts);
    }
}
