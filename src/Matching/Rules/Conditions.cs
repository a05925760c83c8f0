using System.Collections.Immutable;
using System.Numerics;

namespace GemeenteVanNu.Matching;

/// <summary>Hard conditions as bits: bit n is the <see cref="ConditionKind"/> with value n, words start at <see cref="FirstWord"/>.</summary>
static class Conditions
{
    const int FirstWord = 16;

    public static ulong Bit(ConditionKind kind) => 1UL << (int)kind;

    public static ulong WordBit(int word) => 1UL << (FirstWord + word);

    public static ulong BitIf(bool failed, ConditionKind kind) => failed ? Bit(kind) : 0;

    public static int Number(ulong fails) => BitOperations.PopCount(fails);

    /// <summary>What stands between a person and a contribution when people are looked for: also knowing nothing near it.</summary>
    public static ulong Between(Atlas atlas, Person person, Opgave opgave, Contribution contribution, Coverage coverage) =>
        Between(atlas, person, opgave, contribution) | BitIf(coverage == Coverage.None, ConditionKind.Expertise);

    /// <summary>What stands between a person and a contribution: form, period, hours and distance.</summary>
    public static ulong Between(Atlas atlas, Person person, Opgave opgave, Contribution contribution) =>
        BitIf(!person.Accepts.Accepts(contribution.Form), ConditionKind.Form)
        | BitIf(!person.Available.Overlaps(opgave.PeriodOf(contribution)), ConditionKind.Period)
        | BitIf(contribution.HoursAWeek > 0 && person.HoursAWeek < contribution.HoursAWeek, ConditionKind.Hours)
        | BitIf(IsTooFar(atlas, person, opgave, contribution), ConditionKind.Distance);

    public static ImmutableArray<FailedCondition> Explain(ulong fails, Setting setting, Person person, Opgave opgave, Contribution? contribution)
    {
        if (fails == 0)
        {
            return [];
        }

        var failed = ImmutableArray.CreateBuilder<FailedCondition>();
        foreach (var kind in Enum.GetValues<ConditionKind>())
        {
            if ((fails & Bit(kind)) != 0)
            {
                failed.Add(Explain(kind, setting, person, opgave, contribution));
            }
        }

        return failed.ToImmutable();
    }

    public static ImmutableArray<FailedCondition> Explain(ulong fails, int words)
    {
        if (fails == 0)
        {
            return [];
        }

        var filters = Enum.GetValues<ConditionKind>().Where(kind => (fails & Bit(kind)) != 0).Select(kind => new FailedCondition(kind));
        var unanswered = Enumerable.Range(0, words).Where(word => (fails & WordBit(word)) != 0).Select(word => new FailedCondition(ConditionKind.Word, word));
        return [.. filters, .. unanswered];
    }

    static bool IsTooFar(Atlas atlas, Person person, Opgave opgave, Contribution contribution) =>
        person.MaxDistanceKm is { } most
        && !(person.RemoteOk && contribution.RemotePossible)
        && !(atlas.Kilometres(person.Municipality, opgave.Municipality) <= most);

    static FailedCondition Explain(ConditionKind kind, Setting setting, Person person, Opgave opgave, Contribution? contribution) => kind switch
    {
        ConditionKind.Open => new(kind, 0, opgave.IsOpen ? 1 : 0),
        ConditionKind.Form => new(kind, (int)contribution!.Form, (int)person.Accepts),
        ConditionKind.Period => new(kind, opgave.PeriodOf(contribution!).First.DayNumber, person.Available.First.DayNumber),
        ConditionKind.Hours => new(kind, contribution!.HoursAWeek, person.HoursAWeek ?? 0),
        ConditionKind.Distance => new(kind, setting.Atlas.Kilometres(person.Municipality, opgave.Municipality) ?? -1, person.MaxDistanceKm ?? 0),
        ConditionKind.Expertise => new(kind, contribution!.Asks.Distinct().Count()),
        _ => new(kind),
    };
}
