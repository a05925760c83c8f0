using System.Collections.Immutable;
using CsCheck;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

public class PeopleForContributionTests
{
    static readonly ReasonKind[] Energies =
        [ReasonKind.ActivityGivesEnergy, ReasonKind.ActivityCostsEnergy, ReasonKind.ThemeGivesEnergy, ReasonKind.ThemeCostsEnergy];

    [Fact]
    public void People_have_no_score_points_or_rank()
    {
        var properties = new[] { typeof(PersonMatch), typeof(PersonReason), typeof(PeopleGroup) }.SelectMany(type => type.GetProperties()).Select(property => property.Name);
        Assert.Equal(["Person", "Coverage", "Reasons", "Failed", "Kind", "Subject", "Detail", "Coverage", "Count", "Items"], properties);
    }

    [Fact]
    public void Exactly_the_visible_people_who_meet_every_condition_are_in_the_group_of_what_they_cover() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (world, opgave, contribution, query) =>
            {
                var expected = world.People.ToArray()
                    .Where(person => MayFind(person, query.AskerEmployer) && Rules.Unmet(world, person, opgave, contribution).Count == 0)
                    .Select(person => (Rules.CoverageOf(world, person, contribution.Asks), person.Id)).Where(one => one.Item1 != Coverage.None).ToList();
                var result = new Matcher(world, Today).PeopleFor(opgave, contribution, query);
                Assert.Equal(expected.Order(), result.Groups.SelectMany(group => group.Items.Select(match => (group.Coverage, match.Person))).Order());
                Assert.Equal(expected.Count, result.Total);
                Assert.All(result.Groups, group => Assert.Equal(expected.Count(one => one.Item1 == group.Coverage), group.Count));
                Assert.Equal([Coverage.All, Coverage.Most, Coverage.Some, Coverage.Near], result.Groups.Select(group => group.Coverage));
            },
            iter: 600);

    [Fact]
    public void Every_reason_is_true_and_no_true_reason_is_missing() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (world, opgave, contribution, query) =>
            {
                opgave = opgave with { Contributions = opgave.Contributions.Add(contribution) };
                foreach (var match in Everyone(new Matcher(world, Today).PeopleFor(opgave, contribution, query)))
                {
                    var person = world.Person(match.Person)!;
                    var expected = Rules.TrueReasons(world, Today, person, opgave, contribution)
                        .Where(reason => reason.Kind is not (ReasonKind.TextLikeness or ReasonKind.Fresh))
                        .Where(reason => person.EnergyShared || !Energies.Contains(reason.Kind))
                        .Select(reason => new PersonReason(reason.Kind, reason.Subject, reason.Detail));
                    Assert.Equal(expected.ToHashSet(), match.Reasons.ToHashSet());
                }
            },
            iter: 400);

    [Fact]
    public void People_who_are_paused_or_may_not_be_found_never_appear_anywhere() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery, AnyPeopleSearch).Sample(
            (world, opgave, contribution, query, search) =>
            {
                var matcher = new Matcher(world, Today);
                var hidden = world.People.ToArray().Where(person => !MayFind(person, query.AskerEmployer)).ToList();
                var result = matcher.PeopleFor(opgave, contribution, query);
                var found = matcher.Search(search with { Query = query });
                var seen = Everyone(result).Concat(found.Nearest).Concat(found.Groups.SelectMany(group => group.Items)).Select(match => match.Person)
                    .Concat(result.AskAnyway).Concat(matcher.AskAnyway(opgave, contribution, query, int.MaxValue)).ToHashSet();
                Assert.DoesNotContain(hidden, person => seen.Contains(person.Id));
                Assert.All(hidden, person => Assert.Null(matcher.Explain(opgave, contribution, person, query)));
            },
            iter: 500);

    [Fact]
    public void Hidden_people_change_nothing_in_any_count() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery, AnyPeopleSearch).Sample(
            (world, opgave, contribution, query, search) =>
            {
                var visible = Build(world.People.ToArray().Where(person => MayFind(person, query.AskerEmployer)), world.Opgaven.ToArray());
                Assert.Equal(Text(new Matcher(visible, Today).PeopleFor(opgave, contribution, query)), Text(new Matcher(world, Today).PeopleFor(opgave, contribution, query)));
                search = search with { Query = query };
                Assert.Equal(Text(new Matcher(visible, Today).Search(search).Relaxations), Text(new Matcher(world, Today).Search(search).Relaxations));
                Assert.Equal(new Matcher(visible, Today).Search(search).Facets.Municipalities, new Matcher(world, Today).Search(search).Facets.Municipalities);
            },
            iter: 200);

    [Fact]
    public void Energy_that_is_not_shared_changes_nothing_others_see() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery, AnyPeopleSearch).Sample(
            (world, opgave, contribution, query, search) =>
            {
                var without = world.People.ToArray().Select(person => person.EnergyShared ? person : person with { ActivityEnergy = [], ThemeEnergy = [] });
                var (one, other) = (new Matcher(world, Today), new Matcher(world.With(without), Today));
                Assert.Equal(Text(other.PeopleFor(opgave, contribution, query)), Text(one.PeopleFor(opgave, contribution, query)));
                var (found, others) = (one.Search(search), other.Search(search));
                Assert.Equal(Text(others.Groups.SelectMany(group => group.Items).Concat(others.Nearest)), Text(found.Groups.SelectMany(group => group.Items).Concat(found.Nearest)));
            },
            iter: 400);

    [Fact]
    public void Adding_an_asked_expertise_to_a_profile_never_lowers_its_group() =>
        Gen.Select(AnyPerson, AnyOpgave, AnyContribution, Gen.Int[1, 3]).Sample(
            (person, opgave, contribution, level) =>
            {
                var matcher = new Matcher(Build([], []), Today);
                person = person with { Findable = Findable.Everyone, PausedUntil = null };
                foreach (var asked in contribution.Asks)
                {
                    var richer = person with { Knows = person.Knows.Add(new(asked, level)) };
                    var (before, after) = (matcher.Explain(opgave, contribution, person, new())!, matcher.Explain(opgave, contribution, richer, new())!);
                    Assert.True(after.Coverage <= before.Coverage);
                    Assert.True(after.Failed.Length <= before.Failed.Length);
                }
            },
            iter: 3000);

    [Fact]
    public void Inside_a_group_only_the_chosen_sort_and_then_the_hash_decide() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (world, opgave, contribution, query) =>
            {
                foreach (var group in new Matcher(world, Today).PeopleFor(opgave, contribution, query).Groups)
                {
                    var people = group.Items.Select(match => world.Person(match.Person)!).ToList();
                    var expected = people.OrderBy(person => SortValue(world, query.Sort, person, opgave, contribution)).ThenBy(person => Hash(contribution.Id, person.Id));
                    Assert.Equal(expected.Select(person => person.Id), people.Select(person => person.Id));
                }
            },
            iter: 600);

    [Fact]
    public void Equals_come_in_another_order_for_another_contribution()
    {
        var people = Enumerable.Range(1, 50).Select(at => new Person { Id = new Guid(at, 0, 0, new byte[8]), Municipality = 1, Employer = 1, Findable = Findable.Everyone });
        var matcher = new Matcher(Build(people, []), Today);
        var opgave = new Opgave { Id = Guid.Empty, Municipality = 1, Theme = 1, PublishedOn = Today };
        var firsts = Enumerable.Range(1, 40).Select(at => new Contribution { Id = new Guid(0, 0, (short)at, new byte[8]), Form = Involvement.Sparring })
            .Select(contribution => matcher.PeopleFor(opgave, contribution, new()).Groups[0].Items[0].Person).Distinct();
        Assert.InRange(firsts.Count(), 20, 40);
    }

    [Fact]
    public void There_is_always_someone_or_a_change_that_gives_exactly_the_count_it_promises() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (world, opgave, contribution, query) =>
            {
                var result = new Matcher(world, Today).PeopleFor(opgave, contribution, query);
                var visible = world.People.ToArray().Where(person => MayFind(person, query.AskerEmployer)).ToList();
                Assert.Equal(visible.Count == 0, result.Outcome == Outcome.Empty);
                Assert.Equal(result.Outcome == Outcome.NearestOnly, !result.Relaxations.IsEmpty && result.Nearest.Length == visible.Count);
                foreach (var relaxation in result.Relaxations)
                {
                    var (changed, asked, where) = (world, contribution, opgave);
                    foreach (var change in relaxation.Changes)
                    {
                        (changed, asked, where) = Apply(change, changed, asked, where);
                    }

                    var total = new Matcher(changed, Today).PeopleFor(where, asked, query).Total;
                    Assert.True(relaxation.Count > 0 && (relaxation.Changes[0].Kind == ChangeKind.AllPeople || total == relaxation.Count), $"{relaxation.Changes[0]} gives another count");
                }
            },
            iter: 1000);

    [Fact]
    public void Ask_anyway_gives_only_people_who_agreed_and_the_best_covered_first() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (world, opgave, contribution, query) =>
            {
                var asked = new Matcher(world, Today).AskAnyway(opgave, contribution, query, int.MaxValue).Select(id => world.Person(id)!).ToList();
                var expected = world.People.ToArray().Where(person => person.OpenToAsk && MayFind(person, query.AskerEmployer));
                Assert.Equal(expected.Select(person => person.Id).Order(), asked.Select(person => person.Id).Order());
                var places = asked.Select(person => (Rules.CoverageOf(world, person, contribution.Asks), Rules.Unmet(world, person, opgave, contribution).Count,
                    world.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? int.MaxValue)).ToList();
                Assert.Equal(places.Order(), places);
            },
            iter: 300);

    [Fact]
    public void Neither_the_order_of_filling_nor_the_thread_changes_the_answer() =>
        Gen.Select(People, AnyOpgave, AnyContribution, AnyPeopleQuery).Sample(
            (people, opgave, contribution, query) =>
            {
                var expected = Text(new Matcher(Build(people, []), Today).PeopleFor(opgave, contribution, query));
                var other = new Matcher(Build(people.Reverse(), []), Today);
                var answers = new string[4];
                Parallel.For(0, answers.Length, at => answers[at] = Text(other.PeopleFor(opgave, contribution, query)));
                Assert.All(answers, answer => Assert.Equal(expected, answer));
            },
            iter: 60);

    [Fact]
    public void Every_page_of_every_group_together_holds_everyone_once() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyContribution, AnyPeopleQuery, Gen.Int[1, 7]).Sample(
            (world, opgave, contribution, query, size) =>
            {
                var matcher = new Matcher(world, Today);
                foreach (var group in matcher.PeopleFor(opgave, contribution, query).Groups)
                {
                    var paged = new List<Guid>();
                    for (var offset = 0; offset < group.Count; offset += size)
                    {
                        var part = matcher.PeopleFor(opgave, contribution, query with { Group = group.Coverage, Page = new(offset, size) });
                        Assert.All(part.Groups, one => Assert.True(one.Coverage == group.Coverage || one.Items.IsEmpty));
                        paged.AddRange(part.Groups.SelectMany(one => one.Items).Select(match => match.Person));
                    }

                    Assert.Equal(group.Items.Select(match => match.Person), paged);
                }
            },
            iter: 60);

    static bool MayFind(Person person, int? employer) =>
        (person.PausedUntil is null || person.PausedUntil <= Today)
        && (person.Findable == Findable.Everyone || (person.Findable == Findable.OwnEmployer && person.Employer == employer));

    static IEnumerable<PersonMatch> Everyone(PeopleResult result) => result.Groups.SelectMany(group => group.Items).Concat(result.Nearest);

    static int SortValue(World world, PeopleSort sort, Person person, Opgave opgave, Contribution contribution) => sort switch
    {
        PeopleSort.Nearest => world.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? int.MaxValue,
        PeopleSort.SoonestAvailable => new[] { Today, person.Available.From ?? Today, (contribution.Period == default ? opgave.Period : contribution.Period).From ?? Today }.Max().DayNumber,
        PeopleSort.RecentlyActive => Today.DayNumber - person.LastActive.DayNumber,
        _ => person.EnergyShared
            ? -contribution.Activities.ToHashSet().Sum(activity => person.ActivityEnergy.FirstOrDefault(energy => energy.Subject == activity).Value)
                - person.ThemeEnergy.FirstOrDefault(energy => energy.Subject == opgave.Theme).Value
            : 0,
    };

    // Both ids folded to 64 bits, turned against each other and mixed.
    static ulong Hash(Guid contribution, Guid person)
    {
        static ulong Fold(Guid id) => unchecked(
            (BitConverter.ToUInt64(id.ToByteArray(), 0) * 0x9E3779B97F4A7C15UL) ^ (BitConverter.ToUInt64(id.ToByteArray(), 8) * 0xD6E8FEB86659FD93UL));
        var (hash, turned) = (Fold(contribution), Fold(person));
        hash = unchecked(hash + ((turned << 29) | (turned >> 35)));
        foreach (var factor in new[] { 0xff51afd7ed558ccdUL, 0xc4ceb9fe1a85ec53UL })
        {
            hash = unchecked((hash ^ (hash >> 33)) * factor);
        }

        return hash ^ (hash >> 33);
    }

    static string Text(PeopleResult result) => $"{Text(Everyone(result))}\n{Text(result.Relaxations)}\n{string.Join(',', result.AskAnyway)}";

    static string Text(IEnumerable<PersonMatch> matches) =>
        string.Join('\n', matches.Select(match => $"{match.Person} {match.Coverage} {string.Join(',', match.Reasons)} {string.Join(',', match.Failed)}"));

    static string Text(ImmutableArray<Relaxation> relaxations) => string.Join('\n', relaxations.Select(relaxation => $"{string.Join(',', relaxation.Changes)} {relaxation.Count}"));

    static (World World, Contribution Contribution, Opgave Opgave) Apply(Change change, World world, Contribution contribution, Opgave opgave) => change.Kind switch
    {
        ChangeKind.Remote => (world, contribution with { RemotePossible = true }, opgave),
        ChangeKind.Distance => (world.With(world.People.ToArray().Select(person => person with { MaxDistanceKm = null })), contribution, opgave),
        ChangeKind.Hours => (world, contribution with { HoursAWeek = change.To ?? 0 }, opgave),
        ChangeKind.Period => (world, contribution with { Period = default }, opgave with { Period = default }),
        ChangeKind.Form when change.To is { } form => (world, contribution with { Form = (Involvement)form }, opgave),
        ChangeKind.Form => (world.With(world.People.ToArray().Select(person => person with { Accepts = Involvements.None })), contribution, opgave),
        ChangeKind.Expertise => (world, contribution with { Asks = [] }, opgave),
        _ => (world, contribution, opgave),
    };
}
