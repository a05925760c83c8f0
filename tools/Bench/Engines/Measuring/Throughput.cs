using System.Diagnostics;

namespace GemeenteVanNu.Bench.Engines.Measuring;

/// <summary>Clients that ask one question after another, each on a thread of its own. Waiting for a place counts.</summary>
static class Throughput
{
    public static Load Measure(Engine engine, IReadOnlyList<Question> questions, int clients, TimeSpan length)
    {
        using var places = new SemaphoreSlim(Math.Min(clients, engine.MostAtOnce));
        using var start = new Barrier(clients);
        var needsPlace = engine.MostAtOnce < clients;
        var times = new List<double>[clients];
        Exception? failure = null;
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            try
            {
                start.SignalAndWait();
                times[client] = Ask(engine, questions, questions.Count * client / clients, length, needsPlace ? places : null);
            }
            catch (Exception problem)
            {
                failure = problem;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
        {
            throw new InvalidOperationException($"{engine.Name} failed with {clients} clients.", failure);
        }

        var all = times.SelectMany(of => of).ToList();
        return new Load(clients, all.Count / length.TotalSeconds, all.Percentile(99));
    }

    private static List<double> Ask(Engine engine, IReadOnlyList<Question> questions, int from, TimeSpan length, SemaphoreSlim? places)
    {
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        for (var at = from; Stopwatch.GetElapsedTime(began) < length; at++)
        {
            var asked = Stopwatch.GetTimestamp();
            places?.Wait();
            try
            {
                engine.Ask(questions[at % questions.Count]);
            }
            finally
            {
                places?.Release();
            }

            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }
}
