using System.Collections.Immutable;
using CsCheck;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

public class OpgavenForPersonTests
{
    static readonly OpgavenQuery Everything = new() { Page = Page.All };

    [Fact]
    public void Every_reason_is_true_and_no_true_reason_is_missing() =>
        Gen.Select(AnyWorld, AnyPerson).Sample(
            (world, person) =>
            {
                foreach (var match in new Matcher(world, Today).OpgavenFor(person, Everything).Items)
                {
                    var opgave = world.Opgave(match.Opgave)!;
                    var contribution = opgave.Contributions.SingleOrDefault(one => one.Id == match.Contribution);
                    var expected = Rules.TrueReasons(world, Today, person, opgave, contribution);
                    Assert.Equal(expected.ToHashSet(), match.Reasons.ToHashSet());
                    Assert.Equal(expected.Count, match.Reasons.Length);
                }
            },
            iter: 400);

    [Fact]
    public void The_score_is_exactly_the_sum_of_the_reasons_shown() =>
        Gen.Select(AnyWorld, AnyPerson).Sample(
            (world, person) => Assert.All(
                new Matcher(world, Today).OpgavenFor(person, Everything).Items,
                match => Assert.Equal(match.Reasons.Sum(reason => reason.Points), match.Score)),
            iter: 300);

    [Fact]
    public void Exactly_the_opgaven_that_meet_every_condition_are_found_and_the_best_contribution_decides() =>
        Gen.Select(AnyWorld, AnyPerson).Sample(
            (world, person) =>
            {
                var expected = new List<(Guid Opgave, int Score)>();
                foreach (var opgave in world.Opgaven.ToArray().Where(opgave => opgave.IsFindable(Today) && opgave.IsOpen))
                {
                    var scores = opgave.Contributions.Where(one => one.IsOpen && Rules.Unmet(world, person, opgave, one).Count == 0)
                        .Select(one => Rules.TrueReasons(world, Today, person, opgave, one).Sum(reason => reason.Points)).ToList();
                    if (scores.Count > 0)
                    {
                        expected.Add((opgave.Id, scores.Max()));
                    }
                }

                var result = new Matcher(world, Today).OpgavenFor(person, Everything);
                var found = result.Outcome == Outcome.Found ? result.Items : [];
                Assert.Equal(expected.OrderByDescending(one => one.Score).ThenBy(one => one.Opgave), found.Select(match => (match.Opgave, match.Score)));
                Assert.Equal(expected.Count, result.Total);
                Assert.All(found, match => Assert.Empty(match.Failed));
            },
            iter: 400);

    [Fact]
    public void Why_not_names_every_condition_that_is_not_met() =>
        Gen.Select(AnyPerson, AnyOpgave, Gen.Bool, Gen.Bool).Sample(
            (person, opgave, own, hidden) =>
            {
                var world = Build([], [opgave]);
                var query = new OpgavenQuery { Own = own ? ImmutableHashSet.Create(opgave.Id) : [], Hidden = hidden ? ImmutableHashSet.Create(opgave.Id) : [] };
                var match = new Matcher(world, Today).Explain(person, opgave, query);
                var contribution = opgave.Contributions.SingleOrDefault(one => one.Id == match.Contribution);
                var expected = contribution is null ? [] : Rules.Unmet(world, person, opgave, contribution);
                expected.UnionWith(new[] { (own, ConditionKind.Own), (hidden, ConditionKind.Hidden), (!opgave.IsOpen || contribution is not { IsOpen: true }, ConditionKind.Open) }
                    .Where(one => one.Item1).Select(one => one.Item2));
                Assert.Equal(expected, match.Failed.Select(failed => failed.Kind).ToHashSet());
                Assert.Equal(Rules.TrueReasons(world, Today, person, opgave, contribution).ToHashSet(), match.Reasons.ToHashSet());
            },
            iter: 2000);

    [Fact]
    public void Adding_an_asked_expertise_to_a_profile_never_lowers_a_score() =>
        Gen.Select(AnyPerson, AnyOpgave.Array[1, 4], Gen.Int[1, 3]).Sample(
            (person, opgaven, level) =>
            {
                var matcher = new Matcher(Build([], opgaven), Today);
                foreach (var opgave in opgaven)
                {
                    foreach (var asked in opgave.Contributions.SelectMany(one => one.Asks))
                    {
                        var richer = person with { Knows = person.Knows.Add(new(asked, level)) };
                        Assert.True(matcher.Explain(richer, opgave, Everything).Score >= matcher.Explain(person, opgave, Everything).Score);
                    }
                }
            },
            iter: 2000);

    [Fact]
    public void Own_opgaven_are_never_given_and_hidden_ones_only_when_nothing_else_fits() =>
        Gen.Select(AnyWorld, AnyPerson, Gen.Int[0, 3]).Sample(
            (world, person, share) =>
            {
                var ids = world.Opgaven.ToArray().Select(opgave => opgave.Id).ToArray();
                var query = Everything with { Own = ids.Where((_, at) => at % 4 == share).ToHashSet(), Hidden = ids.Where((_, at) => at % 4 != share && at % 2 == 0).ToHashSet() };
                var result = new Matcher(world, Today).OpgavenFor(person, query);
                Assert.DoesNotContain(result.Items, match => query.Own.Contains(match.Opgave));
                Assert.True(result.Outcome != Outcome.Found || !result.Items.Any(match => query.Hidden.Contains(match.Opgave)));
            },
            iter: 300);

    [Fact]
    public void There_is_always_an_opgave_or_a_change_that_gives_exactly_the_count_it_promises() =>
        Gen.Select(AnyWorld, AnyPerson, Gen.Bool).Sample(
            (world, person, hide) =>
            {
                var hidden = hide ? world.Opgaven.ToArray().Select(opgave => opgave.Id).ToHashSet() : [];
                var query = Everything with { Hidden = hidden };
                var result = new Matcher(world, Today).OpgavenFor(person, query);
                Assert.Equal(world.Opgaven.ToArray().Any(opgave => opgave.IsFindable(Today)), result.Outcome != Outcome.Empty);
                Assert.Equal(result.Outcome == Outcome.NearestOnly, !result.Relaxations.IsEmpty);
                Assert.Equal(result.Outcome == Outcome.Empty, result.Items.IsEmpty);
                foreach (var relaxation in result.Relaxations)
                {
                    Assert.True(relaxation.Count > 0);
                    var (changedPerson, changedQuery) = (person, query);
                    foreach (var change in relaxation.Changes)
                    {
                        (changedPerson, changedQuery) = Apply(change, changedPerson, changedQuery);
                    }

                    var last = relaxation.Changes[0].Kind is ChangeKind.AllOpenOpgaven or ChangeKind.AllOpgaven;
                    Assert.True(last || new Matcher(world, Today).OpgavenFor(changedPerson, changedQuery).Total == relaxation.Count, $"{relaxation.Changes[0]} gives another count");
                }
            },
            iter: 1000);

    [Fact]
    public void One_change_is_offered_before_two_and_smaller_kinds_come_first() =>
        Gen.Select(AnyWorld, AnyPerson).Sample(
            (world, person) =>
            {
                var relaxations = new Matcher(world, Today).OpgavenFor(person, Everything).Relaxations;
                Assert.True(relaxations.Select(relaxation => relaxation.Changes.Length).Distinct().Count() <= 1);
                var kinds = relaxations.Select(relaxation => (relaxation.Changes[0].Kind, relaxation.Changes[^1].Kind)).ToList();
                Assert.Equal(kinds.Order(), kinds);
            },
            iter: 300);

    [Fact]
    public void Neither_the_order_of_filling_nor_the_thread_changes_the_answer() =>
        Gen.Select(People, Opgaven, AnyPerson).Sample(
            (people, opgaven, person) =>
            {
                var expected = Answer(Build(people, opgaven), person);
                var other = Build(people.Reverse(), opgaven.Reverse());
                var answers = new string[4];
                Parallel.For(0, answers.Length, at => answers[at] = Answer(other, person));
                Assert.All(answers, answer => Assert.Equal(expected, answer));
            },
            iter: 60);

    [Fact]
    public void Every_page_together_holds_every_opgave_once() =>
        Gen.Select(AnyWorld, AnyPerson, Gen.Int[1, 7]).Sample(
            (world, person, size) =>
            {
                var matcher = new Matcher(world, Today);
                var all = matcher.OpgavenFor(person, Everything).Items.Select(match => match.Opgave).ToList();
                var paged = new List<Guid>();
                for (var offset = 0; offset < all.Count; offset += size)
                {
                    paged.AddRange(matcher.OpgavenFor(person, Everything with { Page = new(offset, size) }).Items.Select(match => match.Opgave));
                }

                Assert.Equal(all, paged);
            },
            iter: 60);

    [Fact]
    public void Changing_one_record_leaves_the_snapshot_others_hold_as_it_was() =>
        Gen.Select(AnyWorld, AnyOpgave, AnyPerson).Sample(
            (world, opgave, person) =>
            {
                var before = Answer(world, person);
                var changed = world.With(opgave);
                Assert.Equal(opgave.PublishedOn, changed.Opgave(opgave.Id)!.PublishedOn);
                Assert.Equal(world.OpgavenCount + 1, changed.OpgavenCount);
                Assert.Equal(before, Answer(world, person));
                Assert.Equal(before, Answer(changed.WithoutOpgave(opgave.Id), person));
            },
            iter: 100);

    static string Answer(World world, Person person)
    {
        var result = new Matcher(world, Today).OpgavenFor(person, Everything);
        var items = result.Items.Select(match => $"{match.Opgave} {match.Contribution} {match.Score} {string.Join(',', match.Reasons)} {string.Join(',', match.Failed)}");
        return string.Join('\n', items.Concat(result.Relaxations.Select(relaxation => $"{string.Join(',', relaxation.Changes)} {relaxation.Count}")));
    }

    static (Person Person, OpgavenQuery Query) Apply(Change change, Person person, OpgavenQuery query) => change.Kind switch
    {
        ChangeKind.ShowHidden => (person, query with { Hidden = ImmutableHashSet<Guid>.Empty }),
        ChangeKind.Remote => (person with { RemoteOk = true }, query),
        ChangeKind.Distance => (person with { MaxDistanceKm = change.To }, query),
        ChangeKind.Hours => (person with { HoursAWeek = change.To }, query),
        ChangeKind.Period => (person with { Available = default }, query),
        ChangeKind.Form when change.To is { } form => (person with { Accepts = person.Accepts | ((Involvement)form).AsSet() }, query),
        ChangeKind.Form => (person with { Accepts = Involvements.None }, query),
        _ => (person, query),
    };
}
