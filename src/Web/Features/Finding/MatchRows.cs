using System.Data.Common;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// Reads people and opgaven straight from their tables, one after another: a country does not fit in a change tracker. Parts are read
/// beside it on a connection of their own, both by ascending id, which is the same order in SQLite, PostgreSQL and .NET.
/// </summary>
static class MatchRows
{
    /// <summary>Professionals with their experiences.</summary>
    /// <param name="db">To read from.</param>
    /// <param name="beside">The same database on another connection.</param>
    /// <param name="withTexts">Whether texts are needed.</param>
    /// <param name="chosen">Which ids.</param>
    public static IEnumerable<PersonRow> People(Db db, Db beside, bool withTexts, ChosenIds chosen)
    {
        var experienceTexts = withTexts ? ", title, \"text\"" : "";
        using var experiences = new Parts<ExperienceRow>(beside.Open($"select professional_id, theme_id, \"until\", expertise{experienceTexts} from experience", "professional_id", ", id", chosen), reader => Experience(reader, withTexts));
        var texts = withTexts ? ", function, about" : "";
        using var people = db.Open(
            $"""
             select id, municipality_code, employer_id, findable, refused_at is not null, paused_until, open_to_ask_at is not null, energy_shared_at is not null,
             hours_per_week, available_from, available_until, max_distance, remote_ok, forms, last_active_at, expertise, energy{texts} from professional
             """,
            "id", "", chosen);
        while (people.Read())
        {
            var id = people.GetGuid(0);
            yield return Person(people, id, experiences.Of(id), withTexts);
        }
    }

    /// <summary>Opgaven with their contributions, those that are no draft and were not taken back.</summary>
    public static IEnumerable<OpgaveRow> Opgaven(Db db, Db beside, bool withTexts, ChosenIds chosen)
    {
        var contributionTexts = withTexts ? ", title" : "";
        using var contributions = new Parts<ContributionRow>(
            beside.Open($"select opgave_id, id, expertise, activities, form, hours, people, agreed, remote, status{contributionTexts} from contribution", "opgave_id", ", \"order\", id", chosen),
            reader => Contribution(reader, withTexts));
        var texts = withTexts ? ", title, summary, story" : "";
        using var opgaven = db.Open(
            $"select id, municipality_code, theme_id, task_field_code, status, left_search_at is not null, published_at, created_at, starts_on, ends_on{texts} from opgave", "id", "", chosen);
        while (opgaven.Read())
        {
            if (opgaven.Enum<OpgaveStatus>(4) is var status and not (OpgaveStatus.Draft or OpgaveStatus.Withdrawn))
            {
                yield return Opgave(opgaven, status, contributions.Of(opgaven.GetGuid(0)), withTexts);
            }
        }
    }

    /// <summary>Who was active since a moment, and on which day last.</summary>
    public static async Task<List<(Guid Id, DateOnly Day)>> Active(Db db, DateTime since, CancellationToken stop) =>
        [.. (await db.Professionals.Where(p => p.LastActiveAt >= since).Select(p => new { p.Id, p.LastActiveAt }).ToListAsync(stop)).Select(p => (p.Id, p.LastActiveAt.DutchDay()))];

    private static PersonRow Person(DbDataReader row, Guid id, List<ExperienceRow> experiences, bool withTexts) => new()
    {
        Id = id,
        MunicipalityCode = row.GetString(1),
        EmployerId = row.GetGuid(2),
        Findable = row.Enum<Findability>(3),
        IsRefused = row.GetBoolean(4),
        PausedUntil = row.Day(5),
        OpenToAsk = row.GetBoolean(6),
        EnergyShared = row.GetBoolean(7),
        HoursPerWeek = row.GetInt32(8),
        AvailableFrom = row.Day(9),
        AvailableUntil = row.Day(10),
        MaxDistance = row.IsDBNull(11) ? null : row.GetInt32(11),
        RemoteOk = row.GetBoolean(12),
        Forms = row.Enum<Involvement>(13),
        LastActiveAt = row.GetDateTime(14),
        Expertise = row.Expertise(15),
        Energy = row.Energy(16),
        Experiences = experiences,
        Function = withTexts ? row.Text(17) : null,
        About = withTexts ? row.Text(18) : null,
    };

    private static ExperienceRow Experience(DbDataReader row, bool withTexts) =>
        new(row.Text(1), row.Day(2), row.Words(3), withTexts ? row.GetString(4) : "", withTexts ? row.Text(5) : null);

    private static OpgaveRow Opgave(DbDataReader row, OpgaveStatus status, List<ContributionRow> contributions, bool withTexts) => new()
    {
        Id = row.GetGuid(0),
        MunicipalityCode = row.GetString(1),
        ThemeId = row.Text(2),
        TaskFieldCode = row.Text(3),
        Status = status,
        HasLeftSearch = row.GetBoolean(5),
        PublishedAt = row.IsDBNull(6) ? null : row.GetDateTime(6),
        CreatedAt = row.GetDateTime(7),
        StartsOn = row.Day(8),
        EndsOn = row.Day(9),
        Contributions = contributions,
        Title = withTexts ? row.GetString(10) : "",
        Summary = withTexts ? row.GetString(11) : "",
        Story = withTexts ? row.GetString(12) : "",
    };

    private static ContributionRow Contribution(DbDataReader row, bool withTexts) => new()
    {
        Id = row.GetGuid(1),
        Expertise = row.Words(2),
        Activities = row.Words(3),
        Form = row.Enum<Involvement>(4),
        Hours = row.GetInt32(5),
        People = row.GetInt32(6),
        Agreed = row.GetInt32(7),
        Remote = row.GetBoolean(8),
        IsOpen = row.Enum<ContributionStatus>(9) == ContributionStatus.Open,
        Title = withTexts ? row.GetString(10) : "",
    };

    private static DbDataReader Open(this Db db, string select, string key, string thenBy, ChosenIds chosen)
    {
        db.Database.OpenConnection();
        // Not disposed here: on SQLite that would close the reader. It goes with the connection.
        var command = db.Database.GetDbConnection().CreateCommand();
        // The text is put together from constants of this file; values are parameters.
#pragma warning disable CA2100
        command.CommandText = $"{select} where {chosen.Condition(key, command)} order by {key}{thenBy}";
#pragma warning restore CA2100
        return command.ExecuteReader();
    }

    // A row of a part begins with the id of its whole; wholes are asked for by ascending id. A part whose whole is not there is passed over:
    // the two readers may see different moments.
    private sealed class Parts<T> : IDisposable
    {
        private readonly DbDataReader reader;
        private readonly Func<DbDataReader, T> read;
        private Guid? next;

        public Parts(DbDataReader reader, Func<DbDataReader, T> read)
        {
            (this.reader, this.read) = (reader, read);
            Advance();
        }

        public List<T> Of(Guid whole)
        {
            var parts = new List<T>();
            while (next is { } at && at.CompareTo(whole) <= 0)
            {
                if (at == whole)
                {
                    parts.Add(read(reader));
                }

                Advance();
            }

            return parts;
        }

        public void Dispose() => reader.Dispose();

        private void Advance() => next = reader.Read() ? reader.GetGuid(0) : null;
    }
}
