using System.Collections.Immutable;
using CsCheck;
using static GemeenteVanNu.Matching.Tests.RandomWorlds;

namespace GemeenteVanNu.Matching.Tests;

public class RulesAndFormulasTests
{
    [Fact]
    public void What_goes_into_matching_has_no_place_for_name_gender_age_origin_health_or_photo()
    {
        string[] allowed =
        [
            "Id", "Municipality", "Employer", "Findable", "PausedUntil", "OpenToAsk", "Knows", "WantsToLearn", "ActivityEnergy", "ThemeEnergy", "EnergyShared",
            "Experiences", "HoursAWeek", "Available", "MaxDistanceKm", "RemoteOk", "Accepts", "LastActive", "Terms",
            "Theme", "Used", "Kinds", "Ended", "Concept", "Level", "Subject", "Value",
        ];
        var properties = new[] { typeof(Person), typeof(Experience), typeof(KnownExpertise), typeof(Energy) }.SelectMany(type => type.GetProperties());
        Assert.All(properties, property => Assert.Contains(property.Name, allowed));
        Assert.All(properties, property => Assert.NotEqual(typeof(string), property.PropertyType));
    }

    [Fact]
    public void The_library_depends_on_nothing_but_the_runtime() =>
        Assert.All(typeof(Matcher).Assembly.GetReferencedAssemblies(), assembly => Assert.StartsWith("System.", assembly.Name));

    [Fact]
    public void Every_kind_of_reason_has_its_row_in_the_public_table_of_weights()
    {
        Assert.Equal(Enum.GetValues<ReasonKind>(), Weights.All.Select(weight => weight.Kind).Distinct());
        Assert.Equal(Weights.All.Length, Weights.All.Select(weight => weight.Key).Distinct().Count());
    }

    [Fact]
    public void Every_reason_gives_the_points_of_the_public_table() =>
        Gen.Select(AnyPerson, AnyOpgave).Sample(
            (person, opgave) => Assert.All(
                new Matcher(Build([], [opgave]), Today).Explain(person, opgave, new()).Reasons,
                reason => Assert.Contains(Weights.All, weight => weight.Kind == reason.Kind && (weight.IsLargest ? reason.Points <= weight.Points : reason.Points == weight.Points))),
            iter: 1000);

    [Fact]
    public void Knowing_at_the_lowest_level_weighs_more_than_near_and_wanting_to_learn_together() =>
        Assert.True(Weights.KnownAtLevel1 >= Weights.NearExpertise + Weights.WantsToLearn);

    [Theory]
    [InlineData(52.374, 4.890, 52.091, 5.122, 35)]
    [InlineData(53.219, 6.567, 50.851, 5.691, 270)]
    public void Distances_are_those_of_the_map(double latitude, double longitude, double otherLatitude, double otherLongitude, int kilometres)
    {
        var atlas = new Atlas([new(1, 1, latitude, longitude), new(2, 1, otherLatitude, otherLongitude)]);
        Assert.Equal(kilometres, atlas.Kilometres(1, 2));
        Assert.Equal(kilometres, atlas.Kilometres(2, 1));
        Assert.Equal(0, atlas.Kilometres(3, 3));
        Assert.Null(atlas.Kilometres(1, 3));
    }

    [Fact]
    public void A_text_is_wholly_like_itself_and_not_at_all_like_one_without_shared_terms() =>
        Gen.Select(Gen.Int[0, 30].Array[1, 40], Gen.Int[31, 60].Array[0, 40]).Sample(
            (terms, others) =>
            {
                var (text, other) = (TermVector.From(terms), TermVector.From(others));
                var statistics = TermStatistics.Count(1, [text, other]);
                Assert.Equal(100, statistics.LikenessPercent(text, text));
                Assert.Equal(0, statistics.LikenessPercent(text, other));
                Assert.Equal(statistics.LikenessPercent(text, TermVector.From(others.Concat(terms))), statistics.LikenessPercent(TermVector.From(terms.Concat(others)), text));
            },
            iter: 500);

    [Fact]
    public void A_rare_term_says_more_than_a_common_one()
    {
        var statistics = new TermStatistics(1, 1000, 50, [new(1, 900), new(2, 3)]);
        var text = TermVector.From([1, 2]);
        Assert.True(statistics.Rarity(2) > statistics.Rarity(1));
        Assert.True(statistics.Relevance(text, 2) > statistics.Relevance(text, 1));
        Assert.Equal(0, statistics.Relevance(text, 3));

        // 100 · ln(1 + 997.5 / 3.5)
        Assert.Equal(566, statistics.Rarity(2));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(25, 10)]
    [InlineData(50, 20)]
    [InlineData(100, 20)]
    public void Text_likeness_gives_at_most_twenty_points(int percent, int points) => Assert.Equal(points, Weights.TextLikeness(percent));

    [Fact]
    public void The_same_opgave_elsewhere_is_wholly_alike_and_says_what_is_shared() =>
        Gen.Select(AnyOpgave, Opgaven).Sample(
            (opgave, others) =>
            {
                opgave = opgave with { Status = OpgaveStatus.Completed, TaskField = 3, Concepts = [1, 2], Terms = TermVector.From([1, 2, 2, 3]) };
                var twin = opgave with { Id = Guid.NewGuid() };
                var result = new Matcher(Build([], [opgave, twin, .. others]), Today).OpgavenLike(LikenessQuery.For(opgave) with { Page = Page.All });
                var found = Assert.Single(result.Items, item => item.Opgave == twin.Id);
                Assert.Equal(100, found.Likeness);
                Assert.True(found is { SameTheme: true, SameTaskField: true });
                Assert.Equal(ImmutableArray.Create(1, 2, 3), found.Terms.Order());
                Assert.DoesNotContain(result.Items, item => item.Opgave == opgave.Id);
                Assert.All(result.Items, item => Assert.InRange(item.Likeness, 1, 100));
                var keys = result.Items.Select(item => (-item.Likeness, item.Opgave)).ToList();
                Assert.Equal(keys.Order(), keys);
            },
            iter: 300);

    [Fact]
    public void Likeness_leaves_out_the_own_municipality_and_what_is_too_little_alike() =>
        Gen.Select(AnyOpgave, Opgaven, Gen.Int[0, 60]).Sample(
            (opgave, others, least) =>
            {
                var world = Build([], others);
                var query = LikenessQuery.For(opgave) with { ElsewhereThan = opgave.Municipality, AtLeast = least, Page = Page.All };
                var result = new Matcher(world, Today).OpgavenLike(query);
                Assert.All(result.Items, item => Assert.True(item.Likeness >= least && world.Opgave(item.Opgave)!.Municipality != opgave.Municipality));
                Assert.Equal(result.Total, result.Items.Length);
                Assert.Equal(result.Municipalities, result.Items.Select(item => world.Opgave(item.Opgave)!.Municipality).Distinct().Count());
            },
            iter: 300);

    [Fact]
    public void An_opgave_that_nobody_finished_leaves_search_thirty_days_after_its_end()
    {
        var opgave = new Opgave { Id = Guid.NewGuid(), Municipality = 0, Theme = 0, PublishedOn = Today, Period = new(null, Today.AddDays(-30)) };
        Assert.True(opgave.IsFindable(Today));
        Assert.False(opgave.IsFindable(Today.AddDays(1)));
        Assert.True((opgave with { Status = OpgaveStatus.Completed }).IsFindable(Today.AddDays(1)));
    }
}
