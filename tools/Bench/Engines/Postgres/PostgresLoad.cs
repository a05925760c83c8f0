using PeopleColumns = GemeenteVanNu.Bench.Engines.LuceneNet.PeopleColumns;
using System.Globalization;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Npgsql;

namespace GemeenteVanNu.Bench.Engines.Postgres;

/// <summary>Fills a database with the country: a table of people, one of opgaven, one of contributions with what they need of their opgave, one of distances.</summary>
sealed class PostgresLoad(NpgsqlDataSource source, BenchCountry country)
{
    private const string Tables = """
        create extension if not exists intarray;
        create unlogged table distance (a int, b int, km int, primary key (a, b));
        create unlogged table person (id uuid, municipality int, employer int, findable int, paused int, hours int, first_day int, last_day int, most_km int, remote bool, forms int,
            last_active int, activity_energy int[], theme_energy int[], knows int[], reaches int[], terms tsvector);
        create unlogged table opgave (id uuid, municipality int, province int, theme int, task_field int, status int, published int, concepts int[], ways int[], terms tsvector, words tsvector);
        create unlogged table told (id uuid, title text, body text);
        create unlogged table contribution (opgave uuid, municipality int, theme int, published int, asks int[], does int[], concepts int[], form int, hours int, first_day int, last_day int, remote bool);
        """;

    // Titles count more than the rest, as on the site.
    private const string Indexes = """
        update opgave set words = setweight(to_tsvector('dutch', title), 'A') || to_tsvector('dutch', body) from told where told.id = opgave.id;
        drop table told;
        vacuum full opgave;
        create index on person using gin (knows gin__int_ops);
        create index on person using gin (reaches gin__int_ops);
        create index on person using gin (terms);
        create unique index on opgave (id);
        create index on opgave using gin (terms);
        create index on opgave using gin (words);
        create index on contribution using gin (asks gin__int_ops);
        vacuum analyze;
        """;

    public void Fill()
    {
        Run(Tables);
        using var connection = source.OpenConnection();
        Copy(connection, "distance", country.Municipalities.SelectMany(a => country.Municipalities.Select(b => new object?[] { a, b, country.Atlas.Kilometres(a, b) })));
        Copy(connection, "person", country.People.Select(Row));
        Copy(connection, "opgave", country.Opgaven.Where(opgave => opgave.IsFindable(BenchCountry.Today)).Select(Row));
        Copy(connection, "told", country.Opgaven.Zip(country.Texts, (opgave, text) => new object?[] { opgave.Id, text.Title, text.Body + " " + text.About }));
        Copy(connection, "contribution", country.Opgaven.Where(opgave => opgave.IsOpen && opgave.IsFindable(BenchCountry.Today))
            .SelectMany(opgave => opgave.Contributions.Where(contribution => contribution.IsOpen).Select(contribution => Row(opgave, contribution))));
        foreach (var statement in Indexes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Run(statement);
        }
    }

    public long Bytes(params string[] tables)
    {
        using var command = source.CreateCommand("select sum(pg_total_relation_size(name::regclass))::bigint from unnest($1) name");
        command.Parameters.Add(new() { Value = tables });
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static void Copy(NpgsqlConnection connection, string table, IEnumerable<object?[]> rows)
    {
        // As text, because that lets PostgreSQL read its own types, such as tsvector, itself.
        using var writer = connection.BeginTextImport($"copy {table} from stdin");
        foreach (var row in rows)
        {
            writer.Write(string.Join('\t', row.Select(Cell)));
            writer.Write('\n');
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => @"\N",
        int[] numbers => $"{{{string.Join(',', numbers)}}}",
        string text => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\\', ' '),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // A position for every time it occurs, which is where ts_rank takes its counts from; the highest it can hold is 16383.
    private static string Vector(TermVector terms) => string.Join(' ', Enumerable.Range(0, terms.Terms.Length)
        .Select(at => $"'{terms.Terms[at]}':{string.Join(',', Enumerable.Range(1, Math.Min(terms.Counts[at], 255)))}"));

    private static int[] ConceptsOf(Opgave opgave) => [.. opgave.Concepts.Concat(opgave.Contributions.SelectMany(contribution => contribution.Asks)).Distinct()];

    private object?[] Row(Person person)
    {
        var (activities, themes) = (country.Vocabulary.Activities.Count, country.Vocabulary.Themes.Count);
        int[] Energies(System.Collections.Immutable.ImmutableArray<Energy> energies, int count) =>
            [.. Enumerable.Range(0, count).Select(subject => person.EnergyShared ? People.EnergyFor(energies, subject) : 0)];
        return
        [
            person.Id, person.Municipality, person.Employer, (int)person.Findable, person.PausedUntil?.DayNumber ?? 0, person.HoursAWeek,
            person.Available.From?.DayNumber ?? 0, person.Available.Until?.DayNumber ?? int.MaxValue, person.MaxDistanceKm, person.RemoteOk,
            person.Accepts == Involvements.None ? 31 : (int)person.Accepts, person.LastActive.DayNumber, Energies(person.ActivityEnergy, activities), Energies(person.ThemeEnergy, themes),
            person.Knows.Select(known => known.Concept).Distinct().ToArray(), PeopleColumns.Reached(country, person).ToArray(), Vector(person.Terms),
        ];
    }

    private object?[] Row(Opgave opgave) =>
    [
        opgave.Id, opgave.Municipality, country.Atlas.Province(opgave.Municipality), opgave.Theme, opgave.TaskField, (int)opgave.Status, opgave.PublishedOn.DayNumber,
        ConceptsOf(opgave), Ways.Bits(Ways.Of(opgave)), Vector(opgave.Terms), null,
    ];

    private static object?[] Row(Opgave opgave, Contribution contribution)
    {
        var period = contribution.Period.IsOpen ? opgave.Period : contribution.Period;
        return
        [
            opgave.Id, opgave.Municipality, opgave.Theme, opgave.PublishedOn.DayNumber, contribution.Asks.Distinct().ToArray(), contribution.Activities.Distinct().ToArray(),
            ConceptsOf(opgave), (int)contribution.Form.AsSet(), contribution.HoursAWeek, period.From?.DayNumber ?? 0, period.Until?.DayNumber ?? int.MaxValue, contribution.RemotePossible,
        ];
    }
}
