namespace GemeenteVanNu.Bench.Engines.Measuring;

/// <summary>Questions per second and the slow ones, at a number of clients.</summary>
sealed record Load(int Clients, double PerSecond, double Percentile99);

/// <summary>What one engine did with one kind of question. Times in milliseconds; <paramref name="PerQuestion"/> in the order of the questions.</summary>
sealed record Timing(
    Engine Engine, Kind Kind, int Questions, int Rounds, double Median, double Percentile95, double Percentile99, double Cpu,
    IReadOnlyList<double> PerQuestion, IReadOnlyList<double> Cold, IReadOnlyList<Load> Loads)
{
    public double ColdMedian => Cold.ToList().Percentile(50);

    public Load At(int clients) => Loads.Single(load => load.Clients == clients);

    /// <summary>How many times as long the other engine takes for the same question, at the median.</summary>
    public double TimesSlower(Timing other) => other.PerQuestion.Zip(PerQuestion, (theirs, ours) => theirs / ours).ToList().Percentile(50);

    public double TimesSlowerCold(Timing other) => other.Cold.Zip(Cold, (theirs, ours) => theirs / ours).ToList().Percentile(50);
}
