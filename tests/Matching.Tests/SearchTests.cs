using System.Collections.Immutable;
using CsCheck;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

public class SearchTests
{
    [Fact]
    public void Ten_thousand_searches_each_give_a_result_or_a_change_with_a_count_above_zero() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch.Array[25], AnyPeopleSearch.Array[25]).Sample(
            (world, searches, peopleSearches) =>
            {
                var matcher = new Matcher(world, Today);
                foreach (var search in searches)
                {
                    var result = matcher.Search(search);
                    CheckOutcome(result.Outcome, result.Total, result.Items.Length, result.Relaxations, world.Opgaven.ToArray().Any(opgave => opgave.IsFindable(Today)));
                }

                foreach (var search in peopleSearches)
                {
                    var result = matcher.Search(search);
                    var items = result.Groups.Sum(group => group.Items.Length) + result.Nearest.Length;
                    CheckOutcome(result.Outcome, result.Total, items, result.Relaxations, world.People.ToArray().Any(person => person.IsVisibleTo(search.Query.AskerEmployer, Today)));
                }
            },
            iter: 200);

    [Fact]
    public void Exactly_the_opgaven_that_meet_all_filters_and_words_are_found() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch).Sample(
            (world, search) =>
            {
                var expected = Matching(world, search).Select(opgave => opgave.Id);
                var result = new Matcher(world, Today).Search(search);
                Assert.Equal(expected.Order(), result.Outcome == Outcome.Found ? result.Items.Select(item => item.Opgave).Order() : []);
            },
            iter: 1500);

    [Fact]
    public void Each_facet_counts_what_its_value_gives_with_all_other_filters() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch).Sample(
            (world, search) =>
            {
                var facets = new Matcher(world, Today).Search(search).Facets;
                void Check(ImmutableArray<FacetCount> counted, IEnumerable<int> values, Func<int, OpgaveSearch> only)
                {
                    var expected = values.Select(value => new FacetCount(value, Matching(world, only(value)).Count)).Where(count => count.Count > 0);
                    Assert.Equal(expected, counted);
                }

                Check(facets.Themes, Enumerable.Range(0, 6), theme => search with { Themes = [theme] });
                Check(facets.Provinces, Enumerable.Range(0, 6), province => search with { Provinces = [province] });
                Check(facets.Municipalities, Enumerable.Range(0, 10), municipality => search with { Municipalities = [municipality] });
                Check(facets.Statuses, Enumerable.Range(0, 3), status => search with { Statuses = [(OpgaveStatus)status] });
                Check(facets.Forms, Enumerable.Range(0, 5), form => search with { Forms = ((Involvement)form).AsSet() });
                Check(facets.Hours, Enumerable.Range(0, HoursRange.Facets.Length), range => search with { Hours = HoursRange.Facets[range] });
                Check(facets.Remote, [1], _ => search with { RemoteOnly = true });
            },
            iter: 300);

    [Fact]
    public void A_relaxation_gives_exactly_the_count_it_promises() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch).Sample(
            (world, search) =>
            {
                var matcher = new Matcher(world, Today);
                foreach (var relaxation in matcher.Search(search).Relaxations)
                {
                    var changed = relaxation.Changes.OrderByDescending(change => change.To).Aggregate(search, Apply);
                    Assert.Equal(relaxation.Count, matcher.Search(changed).Total);
                }
            },
            iter: 1500);

    [Fact]
    public void Results_follow_the_chosen_sort_and_then_the_id() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch).Sample(
            (world, search) =>
            {
                var result = new Matcher(world, Today).Search(search);
                if (result.Outcome == Outcome.Found)
                {
                    var keys = result.Items.Select(item => (SortValue(world, search, item), item.Opgave)).ToList();
                    Assert.Equal(keys.Order(), keys);
                }
            },
            iter: 1000);

    [Fact]
    public void Every_page_together_holds_every_result_once() =>
        Gen.Select(AnyWorld, AnyOpgaveSearch, Gen.Int[1, 9]).Sample(
            (world, search, size) =>
            {
                var matcher = new Matcher(world, Today);
                var all = matcher.Search(search).Items.Select(item => item.Opgave).ToList();
                var paged = new List<Guid>();
                for (var offset = 0; offset < all.Count; offset += size)
                {
                    paged.AddRange(matcher.Search(search with { Page = new(offset, size) }).Items.Select(item => item.Opgave));
                }

                Assert.Equal(all, paged);
            },
            iter: 60);

    [Fact]
    public void Neither_the_order_of_filling_nor_the_thread_changes_the_answer() =>
        Gen.Select(People, Opgaven, AnyOpgaveSearch, AnyPeopleSearch).Sample(
            (people, opgaven, search, peopleSearch) =>
            {
                var expected = Text(new Matcher(Build(people, opgaven), Today), search, peopleSearch);
                var other = new Matcher(Build(people.Reverse(), opgaven.Reverse()), Today);
                var answers = new string[4];
                Parallel.For(0, answers.Length, at => answers[at] = Text(other, search, peopleSearch));
                Assert.All(answers, answer => Assert.Equal(expected, answer));
            },
            iter: 60);

    [Fact]
    public void Exactly_the_visible_people_who_meet_all_filters_are_found_in_their_group() =>
        Gen.Select(AnyWorld, AnyPeopleSearch).Sample(
            (world, search) =>
            {
                var expected = MatchingPeople(world, search).Select(person => (Rules.CoverageOf(world, person, search.Concepts), person.Id));
                var result = new Matcher(world, Today).Search(search);
                Assert.Equal(expected.Order(), result.Groups.SelectMany(group => group.Items.Select(match => (group.Coverage, match.Person))).Order());
            },
            iter: 1000);

    [Fact]
    public void People_facets_count_what_a_value_gives_with_all_other_filters() =>
        Gen.Select(AnyWorld, AnyPeopleSearch).Sample(
            (world, search) =>
            {
                var facets = new Matcher(world, Today).Search(search).Facets;
                IEnumerable<FacetCount> Expected(Func<int, PeopleSearch> only) =>
                    Enumerable.Range(0, 10).Select(value => new FacetCount(value, MatchingPeople(world, only(value)).Count)).Where(count => count.Count > 0);
                Assert.Equal(Expected(theme => search with { Themes = [theme] }), facets.Themes);
                Assert.Equal(Expected(province => search with { Provinces = [province] }), facets.Provinces);
                Assert.Equal(Expected(municipality => search with { Municipalities = [municipality] }), facets.Municipalities);
            },
            iter: 300);

    [Fact]
    public void Who_works_on_it_counts_every_municipality_and_only_people_everyone_may_find() =>
        Gen.Select(AnyWorld, Word.Array[0, 2]).Sample(
            (world, words) =>
            {
                var answer = new Matcher(world, Today).WhoWorksOn([.. words]);
                var opgaven = Matching(world, new OpgaveSearch { Words = [.. words] });
                var expected = opgaven.CountBy(opgave => opgave.Municipality).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key);
                Assert.Equal(expected.Select(pair => new FacetCount(pair.Key, pair.Value)), answer.Municipalities);
                Assert.Equal(opgaven.Count, answer.Opgaven);
                Assert.Equal(MatchingPeople(world, new PeopleSearch { Words = [.. words] }).Count, answer.People);
            },
            iter: 300);

    [Fact]
    public void A_word_that_means_nothing_is_the_one_to_drop()
    {
        var opgave = new Opgave { Id = Guid.NewGuid(), Municipality = 0, Theme = 0, PublishedOn = Today, Terms = TermVector.From([3]) };
        var result = new Matcher(Build([], [opgave]), Today).Search(new OpgaveSearch { Words = [new([3], []), default] });
        Assert.Equal(Outcome.NearestOnly, result.Outcome);
        Assert.Equal(new Change(ChangeKind.Word, 1), Assert.Single(Assert.Single(result.Relaxations).Changes));
        Assert.Equal(new FailedCondition(ConditionKind.Word, 1), Assert.Single(Assert.Single(result.Items).Failed));
    }

    [Fact]
    public void A_broader_concept_finds_what_lies_below_it()
    {
        var opgave = new Opgave { Id = Guid.NewGuid(), Municipality = 0, Theme = 0, PublishedOn = Today, Concepts = [8] };
        var matcher = new Matcher(Build([], [opgave]), Today);
        var top = Tree.Broader(Tree.Broader(8)!.Value)!.Value;
        Assert.Equal(1, matcher.Search(new OpgaveSearch { Words = [new([], [top])] }).Total);
        Assert.Equal(0, matcher.Search(new OpgaveSearch { Words = [new([], [9])] }).Total);
    }

    [Fact]
    public void A_very_long_question_is_read_up_to_its_fortieth_word()
    {
        var opgave = new Opgave { Id = Guid.NewGuid(), Municipality = 0, Theme = 0, PublishedOn = Today, Terms = TermVector.From([3]) };
        var words = Enumerable.Repeat(new QueryWord([3], []), OpgaveSearch.MostWords).Append(default);
        Assert.Equal(1, new Matcher(Build([], [opgave]), Today).Search(new OpgaveSearch { Words = [.. words] }).Total);
    }

    static void CheckOutcome(Outcome outcome, int total, int items, ImmutableArray<Relaxation> relaxations, bool hasAny)
    {
        Assert.Equal(hasAny ? total > 0 ? Outcome.Found : Outcome.NearestOnly : Outcome.Empty, outcome);
        Assert.Equal(hasAny, items > 0);
        Assert.Equal(outcome == Outcome.NearestOnly, relaxations.Length > 0);
        Assert.All(relaxations, relaxation => Assert.True(relaxation.Count > 0));
    }

    static List<Opgave> Matching(World world, OpgaveSearch search) =>
    [
        .. world.Opgaven.ToArray().Where(opgave => opgave.Status == OpgaveStatus.Completed || opgave.Period.Until is null || opgave.Period.Until.Value.AddDays(30) >= Today)
            .Where(opgave => search.Themes.IsEmpty || search.Themes.Contains(opgave.Theme))
            .Where(opgave => search.Provinces.IsEmpty || (world.Atlas.Province(opgave.Municipality) is { } province && search.Provinces.Contains(province)))
            .Where(opgave => search.Municipalities.IsEmpty || search.Municipalities.Contains(opgave.Municipality))
            .Where(opgave => search.Statuses.IsEmpty || search.Statuses.Contains(opgave.Status))
            .Where(opgave => search.Words.All(word => Rules.Answers(world, word, opgave.Terms, opgave.Concepts.Concat(opgave.Contributions.SelectMany(one => one.Asks)))))
            .Where(opgave => HasContribution(opgave, search)),
    ];

    static bool HasContribution(Opgave opgave, OpgaveSearch search)
    {
        var looked = opgave.Contributions.Any(one => one.IsOpen) ? opgave.Contributions.Where(one => one.IsOpen) : opgave.Contributions;
        return (search.Forms == Involvements.None && search.Hours is null && !search.RemoteOnly)
            || looked.Any(one => (search.Forms == Involvements.None || search.Forms.HasFlag(one.Form.AsSet()))
                && (search.Hours is not { } hours || (one.HoursAWeek >= hours.Least && one.HoursAWeek <= hours.Most))
                && (one.RemotePossible || !search.RemoteOnly));
    }

    static List<Person> MatchingPeople(World world, PeopleSearch search) =>
    [
        .. world.People.ToArray().Where(person => person.IsVisibleTo(search.Query.AskerEmployer, Today))
            .Where(person => Rules.CoverageOf(world, person, search.Concepts) != Coverage.None)
            .Where(person => search.Themes.IsEmpty
                || person.Experiences.Any(experience => experience.Theme is { } theme && search.Themes.Contains(theme))
                || person.Knows.Any(known => world.Concepts.Theme(known.Concept) is { } theme && search.Themes.Contains(theme)))
            .Where(person => search.Provinces.IsEmpty || (world.Atlas.Province(person.Municipality) is { } province && search.Provinces.Contains(province)))
            .Where(person => search.Municipalities.IsEmpty || search.Municipalities.Contains(person.Municipality))
            .Where(person => search.Words.All(word => Rules.Answers(
                world, word, person.Terms, person.Knows.Select(known => known.Concept).Concat(person.Experiences.SelectMany(experience => experience.Used))))),
    ];

    static int SortValue(World world, OpgaveSearch search, FoundOpgave item)
    {
        var opgave = world.Opgave(item.Opgave)!;
        return search.Sort switch
        {
            OpgaveSort.Newest => -opgave.PublishedOn.DayNumber,
            OpgaveSort.Nearest => search.From is { } from ? world.Atlas.Kilometres(opgave.Municipality, from) ?? int.MaxValue : 0,
            OpgaveSort.EndingSoonest => opgave.Period.Until?.DayNumber ?? int.MaxValue,

            // Equally relevant ones come newest first; days number less than ten million.
            _ => (-item.Relevance * 100_000) - (opgave.PublishedOn.DayNumber - 700_000),
        };
    }

    static OpgaveSearch Apply(OpgaveSearch search, Change change) => change.Kind switch
    {
        ChangeKind.Remote => search with { RemoteOnly = false },
        ChangeKind.Hours => search with { Hours = null },
        ChangeKind.Form => search with { Forms = Involvements.None },
        ChangeKind.Municipality => search with { Municipalities = [] },
        ChangeKind.Province => search with { Provinces = [] },
        ChangeKind.Status => search with { Statuses = [] },
        ChangeKind.Theme => search with { Themes = [] },
        ChangeKind.Word => search with { Words = search.Words.RemoveAt(change.To!.Value) },
        ChangeKind.AllOpenOpgaven => new OpgaveSearch { Statuses = [OpgaveStatus.Published, OpgaveStatus.InProgress] },
        _ => new OpgaveSearch(),
    };

    static string Text(Matcher matcher, OpgaveSearch search, PeopleSearch peopleSearch)
    {
        var (opgaven, people) = (matcher.Search(search), matcher.Search(peopleSearch));
        return string.Join(
            '\n',
            opgaven.Items.Select(item => $"{item.Opgave} {item.Relevance} {string.Join(',', item.Failed)}")
                .Concat(people.Groups.SelectMany(group => group.Items).Concat(people.Nearest).Select(match => $"{match.Person} {string.Join(',', match.Reasons)}"))
                .Append(string.Join(',', opgaven.Facets.Municipalities.Concat(people.Facets.Themes))));
    }
}
