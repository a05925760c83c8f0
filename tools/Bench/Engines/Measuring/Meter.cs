using System.Diagnostics;

namespace GemeenteVanNu.Bench.Engines.Measuring;

/// <summary>
/// Times an engine on a kind of question: hot, with one client, every question at least once before and as often as the budget
/// allows after; cold, with the caches emptied before each; and with several clients. A slow engine gets fewer questions, at
/// least fifty, the same ones from the front.
/// </summary>
sealed class Meter
{
    private const int Least = 50;
    private const int MostRounds = 20;
    private const int ColdQuestions = 30;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Loading = TimeSpan.FromSeconds(1.5);
    private static readonly int[] Clients = [1, 2, 8];

    public static Timing Measure(Engine engine, Kind kind, IReadOnlyList<Question> all)
    {
        var (questions, pass) = Warm(engine, all);
        GC.Collect();
        var rounds = Math.Clamp((int)(Measuring / pass), 1, MostRounds);
        var times = new double[questions.Count][];
        var cpu = engine.Cpu();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < questions.Count; at++)
            {
                (times[at] ??= new double[rounds])[round] = Time(engine, questions[at]);
            }
        }

        var used = (engine.Cpu() - cpu).TotalMilliseconds / (rounds * questions.Count);
        var samples = times.SelectMany(of => of).ToList();
        return new Timing(
            engine, kind, questions.Count, rounds, samples.Percentile(50), samples.Percentile(95), samples.Percentile(99), used,
            [.. times.Select(of => of.ToList().Percentile(50))], Cold(engine, questions), [.. Clients.Select(clients => Throughput.Measure(engine, questions, clients, Loading))]);
    }

    private static (IReadOnlyList<Question> Questions, TimeSpan Pass) Warm(Engine engine, IReadOnlyList<Question> all)
    {
        var took = Stopwatch.StartNew();
        var asked = 0;
        while (asked < all.Count && (asked < Least || took.Elapsed < Warming))
        {
            engine.Ask(all[asked++]);
        }

        // Once more for engines that are quick: their code is compiled anew after some use.
        var questions = all.Take(asked).ToList();
        if (took.Elapsed < Warming / 4)
        {
            questions.ForEach(question => engine.Ask(question));
        }

        took.Restart();
        questions.Take(Least).ToList().ForEach(question => engine.Ask(question));
        return (questions, took.Elapsed * questions.Count / Math.Min(Least, questions.Count));
    }

    private static List<double> Cold(Engine engine, IReadOnlyList<Question> questions)
    {
        var times = new List<double>();
        foreach (var question in questions.Take(ColdQuestions))
        {
            Caches.Flush();
            times.Add(Time(engine, question));
        }

        return times;
    }

    private static double Time(Engine engine, Question question)
    {
        var began = Stopwatch.GetTimestamp();
        engine.Ask(question);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
