using System.Diagnostics.Metrics;
using System.Globalization;
using GemeenteVanNu.Features.Finding;

namespace GemeenteVanNu.Bench;

/// <summary>
/// The application in a process of its own, that tells on its output what each request and each question to the rules took. Its memory is
/// its own, and so are its settings of the runtime: those of the application.
/// </summary>
static class Node
{
    public static async Task<int> Run(string[] settings)
    {
        using var requests = new RequestMeter();
        using var questions = new MeterListener();
        questions.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MatchMetrics.Meter && instrument.Name == "gvn.match.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        questions.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Say($"question {tags[0].Value} {seconds * 1000:0.0000}"));
        questions.Start();
        _ = Tell(requests);
        return await Features.Startup.Site.Run(settings);
    }

    private static async Task Tell(RequestMeter requests)
    {
        while (true)
        {
            var request = await requests.Next();
            Say($"request {request.Status} {request.Milliseconds:0.000} {request.Route}");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
