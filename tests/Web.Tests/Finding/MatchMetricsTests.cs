using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Finding;

public sealed class MatchMetricsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Every_kind_of_question_is_measured_without_a_word_about_who_asks_or_what()
    {
        var owner = await site.AddProfessional(name: "Trudy Trekker");
        var opgave = await site.AddOpgave(owner.Id);
        using var measured = Listen();
        using var visitor = await site.SignedIn(owner.Id);
        await visitor.Get("/mijn/opgaven");
        await visitor.Get("/opgaven?zoek=regenwater");
        await visitor.Get("/mensen");
        await visitor.Get($"/opgaven/{opgave.Slug}/mensen");
        await visitor.Get($"/opgaven/{opgave.Slug}");
        await visitor.Get("/zoeken?vraag=regenwater");

        string[] kinds = ["like", "opgaven", "people", "search-opgaven", "search-people", "who-works-on"];
        Assert.Equal(kinds, measured.Of("gvn.match.duration").Select(m => m.Kind).Distinct().Order());
        Assert.Equal(kinds, measured.Of("gvn.match.results").Select(m => m.Kind).Distinct().Order());
        Assert.All(measured.Of("gvn.match.duration"), m => Assert.InRange(m.Value, 0, 60));
        Assert.All(measured.All, m => Assert.Equal("query", m.Tags));
    }

    [Fact]
    public async Task A_question_without_an_answer_is_counted_as_empty()
    {
        await site.AddOpgave();
        using var visitor = site.Visitor();
        using var measured = Listen();
        await visitor.Get("/opgaven?zoek=regenwater");
        Assert.Empty(measured.Of("gvn.match.empty"));
        await visitor.Get("/opgaven?zoek=onderzeebootkapitein");
        Assert.Contains(measured.Of("gvn.match.empty"), m => m.Kind == "search-opgaven");
        Assert.Contains(measured.Of("gvn.match.results"), m => m is { Kind: "search-opgaven", Value: 0 });
    }

    private Measurements Listen() => new(site.Services.GetRequiredService<IMeterFactory>());

    private sealed record Measured(string Instrument, string Kind, string Tags, double Value);

    // Only what this site measures: other tests have sites of their own in the same process.
    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly ConcurrentQueue<Measured> all = new();

        public Measurements(IMeterFactory meters)
        {
            listener.InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == MatchMetrics.Meter && instrument.Meter.Scope == meters)
                {
                    it.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.Start();
        }

        public IReadOnlyCollection<Measured> All => all;

        public IEnumerable<Measured> Of(string instrument) => all.Where(m => m.Instrument == instrument);

        public void Dispose() => listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            all.Enqueue(new Measured(instrument.Name, tags[0].Value as string ?? "", string.Join(' ', tags.ToArray().Select(tag => tag.Key)), value));
    }
}
