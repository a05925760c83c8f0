namespace GemeenteVanNu.Bench.Engines.Measuring;

/// <summary>How far the answers of an engine are those of this engine, over a sample: nobody is fast by answering something else.</summary>
/// <param name="FirstTwenty">Share of the first twenty (of A: over the groups in order) that are the same.</param>
/// <param name="Everything">Share of everything shown (of A: all groups) that is the same.</param>
/// <param name="InOrder">A only: share of places taken by someone who comes equally early in the chosen order.</param>
/// <param name="Nothing">Share of questions to which it finds nothing and this engine something.</param>
/// <param name="Found">How many this engine finds, at the median.</param>
/// <param name="Counts">Share of questions with the same counts per group, or the same total.</param>
sealed record Agreement(double FirstTwenty, double Everything, double? InOrder, double Counts, double Nothing, double Found)
{
    private const int Sample = 50;

    public static Agreement Between(Engine own, Engine other, IReadOnlyList<Question> questions, LinqEngine rules, IReadOnlyDictionary<Guid, Matching.Person> people)
    {
        var parts = questions.Take(Sample).Select(question => Compare(question, own.Read(own.Ask(question)), other.Read(other.Ask(question)), rules, people)).ToList();
        return new(
            parts.Average(part => part.FirstTwenty), parts.Average(part => part.Everything), parts.Average(part => part.InOrder), parts.Average(part => part.Counts), parts.Average(part => part.Nothing), parts.ConvertAll(part => part.Found).Percentile(50));
    }

    private static Agreement Compare(Question question, Answer own, Answer other, LinqEngine rules, IReadOnlyDictionary<Guid, Matching.Person> people)
    {
        var first = Shared([.. own.Groups.SelectMany(group => group).Take(People.Shown)], [.. other.Groups.SelectMany(group => group).Take(People.Shown)]);
        var everything = Shared([.. own.Groups.SelectMany(group => group)], [.. other.Groups.SelectMany(group => group)]);
        var inOrder = question is PeopleQuestion asked ? EquallyEarly(own, other, id => rules.SortKey(people[id], asked)) : (double?)null;
        return new(first, everything, inOrder, own.Counts.SequenceEqual(other.Counts.Take(own.Counts.Count)) ? 1 : 0, own.Counts.Sum() > 0 && other.Groups.Sum(group => group.Count) == 0 ? 1 : 0, own.Counts.Sum());
    }

    private static double Shared(Guid[] own, Guid[] other) => own.Length == 0 ? (other.Length == 0 ? 1 : 0) : (double)own.Intersect(other).Count() / own.Length;

    // Ties may fall another way: what counts is that nobody stands where someone else should.
    private static double EquallyEarly(Answer own, Answer other, Func<Guid, long> key)
    {
        var (right, all) = (0, 0);
        for (var group = 0; group < own.Groups.Count; group++)
        {
            all += own.Groups[group].Count;
            right += own.Groups[group].Zip(other.Groups[group]).Count(pair => key(pair.First) == key(pair.Second));
        }

        return all == 0 ? 1 : (double)right / all;
    }
}
