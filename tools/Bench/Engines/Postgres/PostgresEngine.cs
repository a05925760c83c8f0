using System.Globalization;
using GemeenteVanNu.Bench.Engines.Country;
using GemeenteVanNu.Matching;
using Npgsql;
using NpgsqlTypes;

namespace GemeenteVanNu.Bench.Engines.Postgres;

/// <summary>PostgreSQL with arrays, GIN and tsvector; its statements are prepared once per connection.</summary>
sealed class PostgresEngine : Engine, IDisposable
{
    private const int TermsForLikeness = 12;
    private const int TermsForText = 40;
    private readonly NpgsqlDataSource source;
    private BenchCountry country = null!;
    private int[] noPoints = [];
    private string opgaven = "";
    private int server;

    public PostgresEngine(string address)
    {
        var settings = new NpgsqlConnectionStringBuilder(address) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, NoResetOnClose = true, CommandTimeout = 0, IncludeErrorDetail = true };
        source = NpgsqlDataSource.Create(settings);
    }

    public override string Name => "PostgreSQL, indexed";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string>
    {
        [Kind.A] = "leaves out the group \"near\"; ties in another order; no reasons",
        [Kind.B] = "only what asks something known, wanted or used before, and near it when that gives less than twenty; text by ts_rank for the best hundred; no reasons",
        [Kind.C] = "the 12 heaviest terms (with more it is slower and finds less), by ts_rank, which knows no rarity; no reasons",
        [Kind.D] = "its own Dutch, synonyms added to the documents; no compounds, no typing errors; the same facets",
    };

    public override void Build(BenchCountry country)
    {
        this.country = country;
        noPoints = new int[country.Vocabulary.Expertise.Count];
        var load = new PostgresLoad(source, country);
        load.Fill();
        var contributions = country.Opgaven.SelectMany(opgave => opgave.Contributions).ToList();
        opgaven = Sql.Opgaven(contributions.Max(one => one.Asks.Length), contributions.Max(one => one.Activities.Length));
        server = ServerCpu.ServerBehind(source);
        PeopleBytes = load.Bytes("person");
        OpgavenBytes = load.Bytes("opgave", "contribution");
    }

    public override object Ask(Question question) => question switch
    {
        PeopleQuestion asked => People(asked, Sql.PeopleWhoKnow),
        OpgavenQuestion asked => Opgaven(asked),
        LikenessQuestion asked => Likeness(asked),
        SearchQuestion asked => Search(asked),
        _ => throw new NotSupportedException($"Unknown question {question}."),
    };

    /// <summary>Question A in one of its two forms.</summary>
    public Answer People(PeopleQuestion asked, string sql)
    {
        var (groups, counts) = (new List<Guid>[] { [], [], [], [] }, new int[4]);
        var contribution = asked.Contribution;
        Run(
            sql,
            [
                asked.Asks, asked.Query.AskerEmployer ?? -1, (int)contribution.Form.AsSet(), asked.FirstDay, asked.LastDay, contribution.HoursAWeek, contribution.RemotePossible, asked.Opgave.Municipality,
                asked.Query.Except.ToArray(), (long)Engines.People.Tie(contribution.Id, default), contribution.Activities.Distinct().ToArray(), asked.Opgave.Theme, (int)asked.Query.Sort, BenchCountry.Today.DayNumber,
            ],
            row =>
            {
                var group = row.GetInt32(0);
                groups[group].Add(row.GetGuid(2));
                counts[group] = (int)row.GetInt64(1);
            });
        return new Answer(groups, counts);
    }

    /// <summary>CPU time of this process and of the servers behind its connections.</summary>
    public override TimeSpan Cpu() => base.Cpu() + ServerCpu.Of(server);

    public void Dispose() => source.Dispose();

    // What is near is asked only of those for whom little else is left: it is most of the country.
    private Answer Opgaven(OpgavenQuestion asked)
    {
        var profile = new Profile(country, asked.Person);
        var known = Opgaven(asked, profile, Weights.NearExpertise + 1);
        return known.Groups[0].Count == Engines.People.Shown ? known : Opgaven(asked, profile, Weights.NearExpertise);
    }

    private Answer Opgaven(OpgavenQuestion asked, Profile profile, int leastPoints)
    {
        var person = asked.Person;
        return List(
            opgaven,
            [
                profile.Expertise.Where(one => one.Points >= leastPoints).Select(one => one.Concept).ToArray(), person.Accepts == Involvements.None ? 31 : (int)person.Accepts,
                person.Available.From?.DayNumber ?? 0, person.Available.Until?.DayNumber ?? int.MaxValue, person.HoursAWeek, person.MaxDistanceKm, person.RemoteOk, person.Municipality,
                Points(profile.Expertise.Select(one => (one.Concept, one.Points))), profile.Expertise.Where(one => one.IsKnown).Select(one => one.Concept).ToArray(),
                Points(profile.Activities), Points(profile.Themes), Kinds(profile, Weights.RecentKindExperience), BenchCountry.Today.DayNumber,
                Terms(person.Terms, TermsForText), asked.Query.Hidden.ToArray(), !person.Available.IsOpen, Kinds(profile, Weights.OlderKindExperience),
            ]);
    }

    private Answer Likeness(LikenessQuestion asked) => List(
        Sql.Likeness,
        [Terms(asked.Query.Terms, TermsForLikeness), asked.Query.Concepts.ToArray(), asked.Query.Theme ?? -1, asked.Query.TaskField ?? -1, asked.Query.ElsewhereThan ?? -1, asked.Query.Except.ToArray()]);

    private Answer Search(SearchQuestion asked)
    {
        var (filters, range) = (asked.Filters, Ways.RangeOf(asked.Filters.Hours));
        var (items, counts) = (new List<Guid>(), new List<int> { 0 });
        Run(
            Sql.Search,
            [
                asked.Typed, filters.Themes.ToArray(), filters.Provinces.ToArray(), filters.Statuses.Select(status => (int)status).ToArray(), Ways.Bits(Ways.Set(filters.Forms, range, filters.RemoteOnly)),
                Ways.Bits(Ways.Set(Involvements.None, range, filters.RemoteOnly)), Ways.Bits(Ways.Set(filters.Forms, null, filters.RemoteOnly)), Ways.Bits(Ways.Set(filters.Forms, range, false)),
            ],
            row =>
            {
                if (row.GetInt32(0) == 0)
                {
                    items.Add(row.GetGuid(3));
                    counts[0] = (int)row.GetInt64(2);
                }
                else
                {
                    counts.Add((int)row.GetInt64(2));
                }
            });
        return new Answer([items], counts);
    }

    private Answer List(string sql, object?[] values)
    {
        var (items, count) = (new List<Guid>(), 0);
        Run(sql, values, row =>
        {
            items.Add(row.GetGuid(0));
            count = (int)row.GetInt64(1);
        });
        return Answer.Of(items, count);
    }

    private void Run(string sql, object?[] values, Action<NpgsqlDataReader> read)
    {
        using var connection = source.OpenConnection();
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            // A missing number still has a type, or the statement could not be prepared.
            command.Parameters.Add(value is null ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer, Value = DBNull.Value } : new NpgsqlParameter { Value = value });
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }

    private static int[] Kinds(Profile profile, int points) => [.. profile.Kinds.Where(kind => kind.Points == points).Select(kind => kind.Id)];

    private int[] Points(IEnumerable<(int Id, int Points)> points)
    {
        var all = (int[])noPoints.Clone();
        foreach (var (id, value) in points)
        {
            all[id] = value;
        }

        return all;
    }

    private string Terms(TermVector terms, int most) =>
        string.Join('|', Cosine.Heaviest(terms, country.Terms, most).Select(one => string.Create(CultureInfo.InvariantCulture, $"'{one.Term}'")));
}
