using GemeenteVanNu.Features.Replies;

namespace GemeenteVanNu.Web.Tests.Replies;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_where_the_calendar_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), WorkingDays.Easter(year));

    [Theory]
    [InlineData("2026-01-01", "New Year")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2026-04-27", "King's Day")]
    [InlineData("2025-04-26", "King's Day moved to Saturday")]
    [InlineData("2026-05-05", "Liberation Day")]
    [InlineData("2026-05-14", "Ascension Day")]
    [InlineData("2026-05-25", "Whit Monday")]
    [InlineData("2026-12-25", "Christmas Day")]
    [InlineData("2026-12-26", "Boxing Day")]
    [InlineData("2026-01-10", "a Saturday")]
    [InlineData("2026-01-11", "a Sunday")]
    public void Nobody_is_expected_to_answer_on(string day, string because) =>
        Assert.False(WorkingDays.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), because);

    [Theory]
    [InlineData("2026-01-05", "2026-01-05", 0)]
    [InlineData("2026-01-05", "2026-01-06", 1)]
    [InlineData("2026-01-02", "2026-01-05", 1)]
    [InlineData("2026-01-05", "2026-01-23", 14)]
    [InlineData("2026-04-02", "2026-04-07", 1)]
    [InlineData("2026-01-06", "2026-01-05", 0)]
    public void Working_days_are_counted_from_the_day_after(string from, string to, int days) => Assert.Equal(
        days, WorkingDays.Between(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
}
