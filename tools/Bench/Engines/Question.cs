using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>The four kinds of questions.</summary>
enum Kind
{
    A,
    B,
    C,
    D,
}

/// <summary>A question that is put to every engine in the same words.</summary>
abstract record Question(Kind Kind);

/// <summary>A: people for a contribution, the first twenty of every group with the number in each.</summary>
sealed record PeopleQuestion(Opgave Opgave, Contribution Contribution, PeopleQuery Query) : Question(Kind.A)
{
    public int[] Asks { get; } = [.. Contribution.Asks.Distinct()];
    public Period Period => Contribution.Period.IsOpen ? Opgave.Period : Contribution.Period;
    public int FirstDay => Period.From?.DayNumber ?? DateOnly.MinValue.DayNumber;
    public int LastDay => Period.Until?.DayNumber ?? DateOnly.MaxValue.DayNumber;
}

/// <summary>B: the twenty best opgaven for a person.</summary>
sealed record OpgavenQuestion(Person Person, OpgavenQuery Query) : Question(Kind.B);

/// <summary>C: the twenty opgaven elsewhere that are most like this one. <paramref name="Planted"/> is the id of a copy in other words that should be among them.</summary>
sealed record LikenessQuestion(Opgave Opgave, LikenessQuery Query, Guid? Planted) : Question(Kind.C);

/// <summary>D: opgaven that answer what was typed and meet the filters, the first twenty, with facets. Reading what was typed is part of the answer.</summary>
sealed record SearchQuestion(string Typed, OpgaveSearch Filters) : Question(Kind.D);

/// <summary>What an engine answers, in a form that can be compared. A has four groups, the others one; counts are those of the whole answer.</summary>
sealed record Answer(IReadOnlyList<IReadOnlyList<Guid>> Groups, IReadOnlyList<int> Counts)
{
    public static Answer Of(IReadOnlyList<Guid> items, int count) => new([items], [count]);
}
