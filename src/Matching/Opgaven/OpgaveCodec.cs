using System.Collections.Immutable;

namespace GemeenteVanNu.Matching;

/// <summary>An opgave as bytes and back, without anything lost; the id stands elsewhere.</summary>
static class OpgaveCodec
{
    const int RemotePossible = 1;
    const int IsOpen = 2;

    public static void Pack(Packer packer, Opgave opgave, TermNumbers numbers)
    {
        packer.Add(opgave.Municipality);
        packer.Add(opgave.Theme);
        packer.Add(opgave.TaskField);
        packer.Add((int)opgave.Status);
        packer.Add(opgave.PublishedOn.DayNumber);
        Pack(packer, opgave.Period);
        packer.Add(opgave.Concepts);
        packer.Add(opgave.Contributions.Length);
        foreach (var contribution in opgave.Contributions)
        {
            packer.Add(contribution.Id);
            packer.Add(contribution.Asks);
            packer.Add(contribution.Activities);
            packer.Add((int)contribution.Form);
            packer.Add(contribution.HoursAWeek);
            packer.Add(contribution.People);
            packer.Add((contribution.RemotePossible ? RemotePossible : 0) | (contribution.IsOpen ? IsOpen : 0));
            Pack(packer, contribution.Period);
        }

        TermCodec.Pack(packer, opgave.Terms, numbers);
    }

    public static Opgave Unpack(ReadOnlySpan<byte> bytes, Guid id, TermNumbers numbers)
    {
        // Initialisers run in the order in which they stand, which is the order of packing.
        var unpacker = new Unpacker(bytes);
        return new()
        {
            Id = id,
            Municipality = unpacker.NextInt(),
            Theme = unpacker.NextInt(),
            TaskField = unpacker.NextMaybe(),
            Status = (OpgaveStatus)unpacker.NextInt(),
            PublishedOn = unpacker.NextDay(),
            Period = new(unpacker.NextMaybeDay(), unpacker.NextMaybeDay()),
            Concepts = unpacker.NextInts(),
            Contributions = UnpackContributions(ref unpacker),
            Terms = TermCodec.Unpack(ref unpacker, numbers),
        };
    }

    static ImmutableArray<Contribution> UnpackContributions(ref Unpacker unpacker)
    {
        var contributions = ImmutableArray.CreateBuilder<Contribution>(unpacker.NextInt());
        for (var at = 0; at < contributions.Capacity; at++)
        {
            var (id, asks, activities, form) = (unpacker.NextId(), unpacker.NextInts(), unpacker.NextInts(), (Involvement)unpacker.NextInt());
            var (hours, people, flags) = (unpacker.NextInt(), unpacker.NextInt(), unpacker.NextInt());
            contributions.Add(new()
            {
                Id = id,
                Asks = asks,
                Activities = activities,
                Form = form,
                HoursAWeek = hours,
                People = people,
                RemotePossible = (flags & RemotePossible) != 0,
                IsOpen = (flags & IsOpen) != 0,
                Period = new(unpacker.NextMaybeDay(), unpacker.NextMaybeDay()),
            });
        }

        return contributions.MoveToImmutable();
    }

    static void Pack(Packer packer, Period period)
    {
        packer.Add(period.From);
        packer.Add(period.Until);
    }
}
