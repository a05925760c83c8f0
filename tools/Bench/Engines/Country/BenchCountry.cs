using System.Diagnostics;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Demo.Country;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Vocabulary;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Bench.Engines.Country;

/// <summary>
/// The demo country in memory, the same at every run, as the records that Matching works with and the texts they were read from.
/// Every engine gets this and nothing else.
/// </summary>
sealed class BenchCountry
{
    private const int Seed = 20261102;
    private const int Batch = 10_000;

    /// <summary>The moment it is in this country.</summary>
    public static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = Now.DutchDay();

    public Vocabulary Vocabulary { get; } = new();
    public Language Language { get; }
    public ConceptTree Concepts { get; }
    public Atlas Atlas { get; }
    public IReadOnlyList<int> Municipalities { get; }
    public Person[] People { get; }
    public Opgave[] Opgaven { get; }
    public OpgaveText[] Texts { get; }
    public TermStatistics Terms { get; }

    /// <summary>Originals and their copies in other words.</summary>
    public IReadOnlyDictionary<Guid, Guid> Planted { get; }

    /// <summary>Making and reading everything, texts included.</summary>
    public TimeSpan Took { get; }

    private readonly MatchRecords records;
    private readonly Material material = new();
    private readonly Dice dice = new(Seed);
    private readonly Dictionary<string, Municipality> municipalities;
    private readonly List<DemoOwner> owners = [];

    public BenchCountry(int people, int opgaven, int planted)
    {
        var took = Stopwatch.StartNew();
        Language = new Language(Vocabulary);
        records = new MatchRecords(Vocabulary, Language);
        Concepts = records.ConceptTree();
        municipalities = CurrentMunicipalities();
        Municipalities = [.. municipalities.Keys.Order(StringComparer.Ordinal).Select(MatchRecords.Municipality)];
        Atlas = MatchRecords.Atlas(municipalities.Values, new Provinces());
        People = [.. MakePeople(people)];
        var made = MakeOpgaven(Math.Max(1, opgaven - planted));
        var texts = made.ConvertAll(one => one.Text);
        var planter = new Planter(Language, dice, texts, Municipalities);
        var copies = dice.Some(made, planted).ConvertAll(one => (Original: one.Opgave.Id, Copy: planter.Copy(one.Opgave, one.Text)));
        Opgaven = [.. made.Select(one => one.Opgave), .. copies.Select(one => one.Copy.Opgave)];
        Texts = [.. texts, .. copies.Select(one => one.Copy.Text)];
        Planted = copies.ToDictionary(one => one.Original, one => one.Copy.Opgave.Id);
        Terms = TermStatistics.Count(1, Opgaven.Select(opgave => opgave.Terms));
        Took = took.Elapsed;
    }

    /// <summary>Ids of the concepts near a concept: its parent, its children, other children of its parent.</summary>
    public IEnumerable<int> Near(int concept) => Vocabulary.Expertise.Select(e => e.Index).Where(other => Concepts.AreNear(concept, other));

    private static Dictionary<string, Municipality> CurrentMunicipalities()
    {
        var provinces = new Provinces();
        return ReferenceFile.Rows("municipalities.csv").Where(row => row["valid_to"].Length == 0).ToDictionary(row => row["code"], row => new Municipality
        {
            Code = row["code"], Name = row["name"], Slug = row["slug"], Province = provinces.Find(row["province"])!.Name,
            Latitude = Number(row["latitude"]), Longitude = Number(row["longitude"]), Inhabitants = (int?)Number(row["inhabitants"]),
        });
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<Person> MakePeople(int count)
    {
        var employers = municipalities.Values.OrderBy(m => m.Slug, StringComparer.Ordinal)
            .Select(m => new Employer { Name = m.Name, Slug = m.Slug, Kind = EmployerKind.Municipality, Municipalities = [m] }).ToList();

        // Numbers of employers are given out at first sight; people are read on several threads.
        employers.ForEach(employer => records.Employer(employer.Id));
        foreach (var batch in new PeopleMaker(material, Vocabulary, dice, Now, new Dictionary<string, int>()).Make(count, employers).Chunk(Batch))
        {
            owners.AddRange(batch.Where(p => p.IsConfirmed).Select(p => new DemoOwner(
                p.Id, p.MunicipalityCode, p.Expertise.Select(e => Vocabulary.FindExpertise(e.ExpertiseId)?.ThemeId).OfType<string>().ToHashSet(), [.. p.Expertise.Where(e => !e.WantsToLearn).Select(e => e.ExpertiseId)])));
            foreach (var person in batch.AsParallel().AsOrdered().Select(records.Person))
            {
                yield return person;
            }
        }
    }

    private List<(Opgave Opgave, OpgaveText Text)> MakeOpgaven(int count)
    {
        var mixer = new Mixer(material, dice);
        return [.. new OpgavenMaker(material, dice, Now, municipalities, owners).Make(count * 2).Select(one => one.Opgave)
            .Where(opgave => opgave.IsPublic).Take(count).Chunk(Batch).SelectMany(batch => Read(batch, mixer))];
    }

    private ParallelQuery<(Opgave Opgave, OpgaveText Text)> Read(Features.Opgaven.Opgave[] batch, Mixer mixer)
    {
        Array.ForEach(batch, mixer.Mix);
        return batch.AsParallel().AsOrdered().Select(opgave =>
        {
            var record = records.Opgave(opgave)!;
            var body = string.Join(' ', [opgave.Summary, opgave.Story, .. opgave.Contributions.Select(c => c.Title)]);
            return (Opgave: record, Text: new OpgaveText(opgave.Title, body, NamesFor(record)));
        });
    }

    private string NamesFor(Opgave opgave)
    {
        var about = new HashSet<Expertise>();
        foreach (var concept in opgave.Concepts.Concat(opgave.Contributions.SelectMany(contribution => contribution.Asks)))
        {
            for (int? at = concept; at is { } index && about.Add(Vocabulary.Expertise[index]);)
            {
                at = Concepts.Broader(index);
            }
        }

        return string.Join(' ', about.SelectMany(expertise => expertise.Synonyms.Concat(expertise.Abbreviations).Prepend(expertise.Name)));
    }
}
