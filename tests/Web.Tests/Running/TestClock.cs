namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>A clock that stands at Monday 5 January 2026, 9:00 in the Netherlands, until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public DateTime Now => now.UtcDateTime;

    public void Advance(TimeSpan time) => now += time;
}
