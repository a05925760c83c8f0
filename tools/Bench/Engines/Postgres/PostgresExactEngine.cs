using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines.Postgres;

/// <summary>The same server, asked for all of question A.</summary>
sealed class PostgresExactEngine(PostgresEngine server) : Engine
{
    public override string Name => "PostgreSQL, exact";

    public override IReadOnlyDictionary<Kind, string> Notes { get; } = new Dictionary<Kind, string> { [Kind.A] = "ties in another order; no reasons" };

    public override void Build(BenchCountry country)
    {
        // The server has its country.
    }

    public override object Ask(Question question) => server.People((PeopleQuestion)question, Sql.PeopleExact);

    public override TimeSpan Cpu() => server.Cpu();
}
