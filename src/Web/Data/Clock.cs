namespace GemeenteVanNu.Data;

/// <summary>The moments that rules ask for.</summary>
public static class Clock
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Now, in UTC: how moments are stored.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day it is in the Netherlands.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.DutchDay();

    public static DateOnly DutchDay(this DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam));

    /// <summary>The moment, in UTC, at which a day begins in the Netherlands.</summary>
    public static DateTime StartsAt(this DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Amsterdam);

    /// <summary>A moment as people here read it.</summary>
    public static DateTime DutchTime(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam);
}
