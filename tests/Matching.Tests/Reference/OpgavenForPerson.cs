using System.Collections.Immutable;

namespace GemeenteVanNu.Matching.Tests.Reference;

/// <summary>Query B: opgaven for a person.</summary>
static class OpgavenForPerson
{
    static readonly ImmutableArray<int> DistanceSteps = [10, 25, 50, 75, 100, 150, 200, 300];
    static readonly ImmutableArray<int> HoursSteps = [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40];

    /// <summary>An opgave with its best contribution.</summary>
    readonly record struct Judged(Opgave Opgave, Contribution? Contribution, ulong Fails, int Score, List<Reason> Reasons);

    public static OpgavenResult Find(PlainWorld world, DateOnly today, Person person, OpgavenQuery query)
    {
        var candidates = world.Opgaven.Where(opgave => opgave.IsFindable(today) && !query.Own.Contains(opgave.Id)).ToList();
        var fitting = candidates.Where(opgave => Fits(world, person, opgave, query)).Select(opgave => Judge(world, today, person, opgave, query)).ToList();
        if (fitting.Count > 0)
        {
            fitting.Sort(ByScore);
            return new(Outcome.Found, fitting.Count, [.. query.Page.Of(fitting).Select(one => Match(world, person, one))], []);
        }

        var relaxations = Relaxations(world, person, candidates, query);
        var judged = candidates.ConvertAll(opgave => Judge(world, today, person, opgave, query));
        judged.Sort(ByNearness);
        return new(
            relaxations.IsEmpty ? Outcome.Empty : Outcome.NearestOnly, 0, [.. query.Page.Of(judged).Select(one => Match(world, person, one))], relaxations);
    }

    public static OpgaveMatch Explain(PlainWorld world, DateOnly today, Person person, Opgave opgave, OpgavenQuery query) =>
        Match(world, person, Judge(world, today, person, opgave, query));

    // Conditions are cheap and reasons are not: only what fits is judged.
    static bool Fits(PlainWorld world, Person person, Opgave opgave, OpgavenQuery query)
    {
        if (!query.Hidden.Contains(opgave.Id))
        {
            foreach (var contribution in opgave.Contributions)
            {
                if (FailsOf(world, person, opgave, contribution) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    static Judged Judge(PlainWorld world, DateOnly today, Person person, Opgave opgave, OpgavenQuery query)
    {
        var fails = Conditions.BitIf(query.Own.Contains(opgave.Id), ConditionKind.Own) | Conditions.BitIf(query.Hidden.Contains(opgave.Id), ConditionKind.Hidden);
        var shared = new List<Reason>();
        Reasons.AddAboutOpgave(shared, person, opgave, today, withEnergy: true);
        Reasons.AddAboutText(shared, world, person, opgave, today);
        if (opgave.Contributions.IsEmpty)
        {
            Reasons.AddPlace(shared, world.Atlas, person, opgave, null);
            return new(opgave, null, fails | Conditions.Bit(ConditionKind.Open), shared.Sum(reason => reason.Points), shared);
        }

        Judged? best = null;
        foreach (var contribution in opgave.Contributions)
        {
            var reasons = new List<Reason>(shared);
            Reasons.AddAboutContribution(reasons, world, person, opgave, contribution, today, withEnergy: true);
            var one = new Judged(opgave, contribution, fails | FailsOf(world, person, opgave, contribution), reasons.Sum(reason => reason.Points), reasons);
            best = best is null || ByFit(one, best.Value) < 0 ? one : best;
        }

        return best!.Value;
    }

    static ulong FailsOf(PlainWorld world, Person person, Opgave opgave, Contribution contribution) =>
        Conditions.Between(world.Atlas, person, opgave, contribution) | Conditions.BitIf(!opgave.IsOpen || !contribution.IsOpen, ConditionKind.Open);

    static int ByFit(Judged a, Judged b) =>
        (Conditions.Number(a.Fails), -a.Score, a.Contribution!.Id).CompareTo((Conditions.Number(b.Fails), -b.Score, b.Contribution!.Id));

    static int ByScore(Judged a, Judged b) => (-a.Score, a.Opgave.Id).CompareTo((-b.Score, b.Opgave.Id));

    // What was hidden on purpose comes last, and a finished opgave is only a comfort.
    static int ByNearness(Judged a, Judged b) => Nearness(a).CompareTo(Nearness(b));

    static (ulong Hidden, ulong Closed, int Failed, int Score, Guid Id) Nearness(Judged one) => (
        one.Fails & Conditions.Bit(ConditionKind.Hidden), one.Fails & Conditions.Bit(ConditionKind.Open), Conditions.Number(one.Fails), -one.Score, one.Opgave.Id);

    static OpgaveMatch Match(PlainWorld world, Person person, Judged one)
    {
        var reasons = one.Reasons.OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Kind).ThenBy(reason => reason.Subject).ThenBy(reason => reason.Detail);
        return new(one.Opgave.Id, one.Contribution?.Id, one.Score, [.. reasons], Conditions.Explain(one.Fails, world, person, one.Opgave, one.Contribution));
    }

    static ImmutableArray<Relaxation> Relaxations(PlainWorld world, Person person, List<Opgave> candidates, OpgavenQuery query)
    {
        var ways = new List<Way>();
        for (var item = 0; item < candidates.Count; item++)
        {
            var opgave = candidates[item];
            var hidden = Conditions.BitIf(query.Hidden.Contains(opgave.Id), ConditionKind.Hidden);
            var kilometres = world.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? int.MaxValue;
            foreach (var contribution in opgave.Contributions)
            {
                var fails = hidden | FailsOf(world, person, opgave, contribution);
                ways.Add(new(item, fails, kilometres, contribution.HoursAWeek, contribution.Form.AsSet(), contribution.RemotePossible));
            }
        }

        var open = candidates.Count(opgave => opgave.IsOpen && !query.Hidden.Contains(opgave.Id));
        return Relaxing.Find(
            ways, Loosenings(person), new Relaxation([new(ChangeKind.AllOpenOpgaven)], open), new Relaxation([new(ChangeKind.AllOpgaven)], candidates.Count));
    }

    static List<Loosening> Loosenings(Person person)
    {
        var (distance, hours, form) = (Conditions.Bit(ConditionKind.Distance), Conditions.Bit(ConditionKind.Hours), Conditions.Bit(ConditionKind.Form));
        return
        [
            new(new(ChangeKind.ShowHidden), Conditions.Bit(ConditionKind.Hidden)),
            new(new(ChangeKind.Remote, 1), distance, way => way.Remote),
            .. DistanceSteps.Where(step => step > person.MaxDistanceKm).Select(step => new Loosening(new(ChangeKind.Distance, step), distance, way => way.Kilometres <= step)),
            new(new(ChangeKind.Distance), distance),
            .. HoursSteps.Where(step => step > person.HoursAWeek).Select(step => new Loosening(new(ChangeKind.Hours, step), hours, way => way.Hours <= step)),
            new(new(ChangeKind.Hours), hours),
            new(new(ChangeKind.Period), Conditions.Bit(ConditionKind.Period)),
            .. Enum.GetValues<Involvement>().Select(other => new Loosening(new(ChangeKind.Form, (int)other), form, way => way.Forms == other.AsSet())),
            new(new(ChangeKind.Form), form, OnlyInPairs: true),
        ];
    }
}
