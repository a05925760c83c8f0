using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace GemeenteVanNu.Bench;

/// <summary>One request as the server saw it.</summary>
sealed record Measured(string Route, int Status, double Milliseconds, IReadOnlyList<string> Sql);

/// <summary>Listens to the built-in metric http.server.request.duration and to the SQL statements within each request.</summary>
sealed class RequestMeter : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly Channel<Measured> requests = Channel.CreateUnbounded<Measured>();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<string> sql = [];

    public RequestMeter()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Finished(seconds, tags));
        meters.Start();
        // With a listener every request has an activity, by which its statements are known from those of services.
        activities = new ActivityListener { ShouldListenTo = source => source.Name == "Microsoft.AspNetCore", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData };
        ActivitySource.AddActivityListener(activities);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The request that was answered last. Requests are made one at a time.</summary>
    public async Task<Measured> Next() => await requests.Reader.ReadAsync();

    /// <summary>Forgets the requests made so far.</summary>
    public async Task Drain()
    {
        // The metric of the last one is written just after its answer was sent.
        await Task.Delay(200);
        while (requests.Reader.TryRead(out _))
        {
            // Only the reading matters.
        }
    }

    private void Finished(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (route, status) = ("", 0);
        foreach (var (name, value) in tags)
        {
            route = name == "http.route" ? value as string ?? "" : route;
            status = name == "http.response.status_code" ? value as int? ?? 0 : status;
        }

        lock (sql)
        {
            requests.Writer.TryWrite(new Measured("/" + route.TrimStart('/'), status, seconds * 1000, [.. sql]));
            sql.Clear();
        }
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Add(value.Subscribe(this, (name, _, _) => name.EndsWith(".CommandExecuted", StringComparison.Ordinal)));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Activity.Current is not null && value.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandEventData { Command.CommandText: var text })
        {
            lock (sql)
            {
                sql.Add(text);
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
        // Listeners end with the process.
    }

    void IObserver<DiagnosticListener>.OnError(Exception error) => Console.Error.WriteLine(error.Message);

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
        // As above.
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) => Console.Error.WriteLine(error.Message);

    public void Dispose()
    {
        subscriptions.ForEach(subscription => subscription.Dispose());
        activities.Dispose();
        meters.Dispose();
    }
}
