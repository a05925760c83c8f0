using System.Text.Json;
using CsCheck;
using GemeenteVanNu.Matching.Tests.Reference;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

/// <summary>The engine gives exactly what the plain reference implementation gives: every item, count, reason, score, facet and relaxation, in the same order.</summary>
public class EngineTests
{
    [Fact]
    public void People_for_a_contribution_are_those_of_the_reference() =>
        Gen.Select(AnyWorlds, AnyOpgave, AnyContribution, AnyPeopleQuery, AnyPage).Sample(
            (worlds, opgave, contribution, query, page) =>
            {
                query = query with { Page = page };
                AssertSame(new PlainMatcher(worlds.Plain, Today).PeopleFor(opgave, contribution, query), new Matcher(worlds.World, Today).PeopleFor(opgave, contribution, query));
                Assert.Equal(
                    new PlainMatcher(worlds.Plain, Today).AskAnyway(opgave, contribution, query, 7), new Matcher(worlds.World, Today).AskAnyway(opgave, contribution, query, 7));
                foreach (var person in worlds.Plain.People.Take(3))
                {
                    AssertSame(new PlainMatcher(worlds.Plain, Today).Explain(opgave, contribution, person, query), new Matcher(worlds.World, Today).Explain(opgave, contribution, person, query));
                }
            },
            iter: 3000);

    [Fact]
    public void Opgaven_for_a_person_are_those_of_the_reference() =>
        Gen.Select(AnyWorlds, AnyPerson, Gen.Int[0, 3], Gen.Int[0, 3], AnyPage).Sample(
            (worlds, person, own, hidden, page) =>
            {
                var ids = worlds.Plain.Opgaven.Select(opgave => opgave.Id).ToList();
                var query = new OpgavenQuery { Own = ids.Take(own).ToHashSet(), Hidden = ids.Skip(own).Take(hidden).ToHashSet(), Page = page };
                AssertSame(new PlainMatcher(worlds.Plain, Today).OpgavenFor(person, query), new Matcher(worlds.World, Today).OpgavenFor(person, query));
                foreach (var opgave in worlds.Plain.Opgaven.Take(3))
                {
                    AssertSame(new PlainMatcher(worlds.Plain, Today).Explain(person, opgave, query), new Matcher(worlds.World, Today).Explain(person, opgave, query));
                }
            },
            iter: 3000);

    [Fact]
    public void Opgaven_that_just_miss_are_those_that_fail_one_condition_by_their_best_contribution() =>
        Gen.Select(AnyWorlds, AnyPerson).Sample(
            (worlds, person) =>
            {
                var query = new OpgavenQuery { Own = worlds.Plain.Opgaven.Take(1).Select(opgave => opgave.Id).ToHashSet(), Page = Page.First(5) };
                var plain = new PlainMatcher(worlds.Plain, Today);
                var expected = worlds.Plain.Opgaven.Where(opgave => opgave.IsFindable(Today)).Select(opgave => plain.Explain(person, opgave, query))
                    .Where(match => match.Failed is [{ Kind: not (ConditionKind.Hidden or ConditionKind.Own or ConditionKind.Open) }])
                    .OrderByDescending(match => match.Score).ThenBy(match => match.Opgave).Take(5);
                AssertSame(expected.ToList(), new Matcher(worlds.World, Today).NearMisses(person, query).ToList());
            },
            iter: 1000);

    [Fact]
    public void Opgaven_like_one_are_those_of_the_reference() =>
        Gen.Select(AnyWorlds, AnyOpgave, Gen.Int[0, 60], Gen.Bool, AnyPage).Sample(
            (worlds, opgave, least, isElsewhere, page) =>
            {
                var like = worlds.Plain.Opgaven.FirstOrDefault() ?? opgave;
                var query = LikenessQuery.For(like) with { AtLeast = least, Page = page, ElsewhereThan = isElsewhere ? like.Municipality : null };
                AssertSame(new PlainMatcher(worlds.Plain, Today).OpgavenLike(query), new Matcher(worlds.World, Today).OpgavenLike(query));
            },
            iter: 3000);

    [Fact]
    public void Free_search_over_opgaven_gives_what_the_reference_gives() =>
        Gen.Select(AnyWorlds, AnyOpgaveSearch, AnyPage).Sample(
            (worlds, search, page) =>
            {
                search = search with { Page = page };
                AssertSame(new PlainMatcher(worlds.Plain, Today).Search(search), new Matcher(worlds.World, Today).Search(search));
                AssertSame(new PlainMatcher(worlds.Plain, Today).WhoWorksOn(search.Words), new Matcher(worlds.World, Today).WhoWorksOn(search.Words));
            },
            iter: 4000);

    [Fact]
    public void Free_search_over_people_gives_what_the_reference_gives() =>
        Gen.Select(AnyWorlds, AnyPeopleSearch, AnyPage).Sample(
            (worlds, search, page) =>
            {
                search = search with { Query = search.Query with { Page = page } };
                AssertSame(new PlainMatcher(worlds.Plain, Today).Search(search), new Matcher(worlds.World, Today).Search(search));
            },
            iter: 3000);

    [Fact]
    public void A_world_gives_back_what_was_put_in_also_after_changes() =>
        AnyWorlds.Sample(
            worlds =>
            {
                AssertSame(worlds.Plain.People, worlds.World.People.OrderBy(person => person.Id).ToArray());
                AssertSame(worlds.Plain.Opgaven, worlds.World.Opgaven.OrderBy(opgave => opgave.Id).ToArray());
                Assert.Equal((worlds.Plain.People.Length, worlds.Plain.Opgaven.Length), (worlds.World.PeopleCount, worlds.World.OpgavenCount));
                Assert.All(worlds.Plain.People.Take(5), person => AssertSame(person, worlds.World.Person(person.Id)));
                Assert.All(worlds.Plain.Opgaven.Take(5), opgave => AssertSame(opgave, worlds.World.Opgave(opgave.Id)));
            },
            iter: 500);

    [Fact]
    public void What_there_is_in_a_world_is_counted_as_it_stands() =>
        AnyWorlds.Sample(
            worlds =>
            {
                var (world, people, opgaven) = (worlds.World, worlds.Plain.People, worlds.Plain.Opgaven);
                var open = opgaven.Where(opgave => opgave.IsOpen && opgave.IsFindable(Today)).ToList();
                Assert.Equal(Counts(people.Select(person => person.Municipality)), world.PeoplePerMunicipality());
                Assert.Equal(Counts(people.SelectMany(person => person.Knows.Select(known => known.Concept).Distinct())), world.PeoplePerConcept());
                Assert.Equal(Counts(open.Select(opgave => opgave.Municipality)), world.OpenOpgavenPerMunicipality(Today));
                Assert.Equal(Counts(opgaven.SelectMany(opgave => opgave.Contributions.SelectMany(one => one.Asks).Distinct())), world.OpgavenPerConcept());
                Assert.Equal(people.Where(person => person.Municipality == 3).Select(person => person.Id), world.PeopleOf(3).Select(person => person.Id).Order());

                var seeking = open.Where(opgave => opgave.Contributions.Any(one => one.IsOpen)).ToList();
                var hours = seeking.SelectMany(opgave => opgave.Contributions).Where(one => one.IsOpen && one.Form != Involvement.Sparring).Sum(one => one.HoursAWeek * one.People);
                var newest = seeking.OrderByDescending(opgave => opgave.PublishedOn).ThenByDescending(opgave => opgave.Id).Take(3).Select(opgave => opgave.Id);
                AssertSame(new Seeking(seeking.Count, hours, [.. newest]), world.SeekingOpgaven(Today, 3));
            },
            iter: 500);

    static IEnumerable<FacetCount> Counts(IEnumerable<int> values) => values.CountBy(value => value).OrderBy(pair => pair.Key).Select(pair => new FacetCount(pair.Key, pair.Value));

    [Fact]
    public async Task Readers_get_the_same_answer_as_before_while_records_with_new_words_are_added()
    {
        var (people, opgaven) = (AnyPerson.Array[120].Single(), AnyOpgave.Array[60].Single());
        var (world, person, opgave) = (Build(people, opgaven), people[0], opgaven[0]);
        string Answer() => JsonSerializer.Serialize(
            (new Matcher(world, Today).OpgavenFor(person, new OpgavenQuery()), new Matcher(world, Today).OpgavenLike(LikenessQuery.For(opgave)), new Matcher(world, Today).Search(new PeopleSearch())), Spans.AsArrays);
        var expected = Answer();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.Equal(expected, Answer());
            }
        })).ToList();

        var changed = world;
        for (var round = 0; round < 300; round++)
        {
            var (id, words) = (Guid.NewGuid(), TermVector.From([1000 + round, 2000 + round, 1]));
            changed = changed.With(person with { Id = id, Terms = words }).With(opgave with { Id = id, Terms = words });
            changed = round % 3 == 0 ? changed.WithoutPerson(id).WithoutOpgave(id) : changed;
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal((320, 260), (changed.PeopleCount, changed.OpgavenCount));
    }

    static void AssertSame<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected, Spans.AsArrays), JsonSerializer.Serialize(actual, Spans.AsArrays));
}
