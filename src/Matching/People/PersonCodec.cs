using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GemeenteVanNu.Matching;

/// <summary>A person as bytes and back, without anything lost; the id stands elsewhere. The texts come last, because few questions need them.</summary>
static class PersonCodec
{
    const int OpenToAsk = 1;
    const int EnergyShared = 2;
    const int RemoteOk = 4;

    public static void Pack(Packer packer, Person person, TermNumbers numbers)
    {
        packer.Add(person.Municipality);
        packer.Add(person.Employer);
        packer.Add((int)person.Findable);
        packer.Add((person.OpenToAsk ? OpenToAsk : 0) | (person.EnergyShared ? EnergyShared : 0) | (person.RemoteOk ? RemoteOk : 0));
        packer.Add(person.PausedUntil);
        packer.Add(person.HoursAWeek);
        packer.Add(person.Available.From);
        packer.Add(person.Available.Until);
        packer.Add(person.MaxDistanceKm);
        packer.Add((int)person.Accepts);
        packer.Add(person.LastActive.DayNumber);
        packer.Add(person.Knows.Length);
        foreach (var known in person.Knows)
        {
            packer.Add(known.Concept);
            packer.Add(known.Level);
        }

        packer.Add(person.WantsToLearn);
        Pack(packer, person.ActivityEnergy);
        Pack(packer, person.ThemeEnergy);
        packer.Add(person.Experiences.Length);
        foreach (var experience in person.Experiences)
        {
            packer.Add(experience.Theme);
            packer.Add(experience.Ended);
            packer.Add(experience.Used);
            packer.Add(experience.Kinds);
        }

        TermCodec.Pack(packer, person.Terms, numbers);
    }

    public static Person Unpack(ReadOnlySpan<byte> bytes, Guid id, TermNumbers numbers, bool withTexts)
    {
        var unpacker = new Unpacker(bytes);
        var (municipality, employer, findable, flags) = (unpacker.NextInt(), unpacker.NextInt(), (Findable)unpacker.NextInt(), unpacker.NextInt());
        return new()
        {
            Id = id,
            Municipality = municipality,
            Employer = employer,
            Findable = findable,
            OpenToAsk = (flags & OpenToAsk) != 0,
            EnergyShared = (flags & EnergyShared) != 0,
            RemoteOk = (flags & RemoteOk) != 0,
            PausedUntil = unpacker.NextMaybeDay(),
            HoursAWeek = unpacker.NextMaybe(),
            Available = new(unpacker.NextMaybeDay(), unpacker.NextMaybeDay()),
            MaxDistanceKm = unpacker.NextMaybe(),
            Accepts = (Involvements)unpacker.NextInt(),
            LastActive = unpacker.NextDay(),
            Knows = UnpackKnown(ref unpacker),
            WantsToLearn = unpacker.NextInts(),
            ActivityEnergy = UnpackEnergy(ref unpacker),
            ThemeEnergy = UnpackEnergy(ref unpacker),
            Experiences = UnpackExperiences(ref unpacker),
            Terms = withTexts ? TermCodec.Unpack(ref unpacker, numbers) : TermVector.Empty,
        };
    }

    /// <summary>Only the term numbers of the texts, ascending.</summary>
    public static void TermsOf(ReadOnlySpan<byte> bytes, List<int> numbers)
    {
        var unpacker = new Unpacker(bytes);
        for (var field = 0; field < 11; field++)
        {
            unpacker.Next();
        }

        Skip(ref unpacker, 2 * unpacker.NextInt());
        Skip(ref unpacker, unpacker.NextInt());
        Skip(ref unpacker, 2 * unpacker.NextInt());
        Skip(ref unpacker, 2 * unpacker.NextInt());
        for (var experiences = unpacker.NextInt(); experiences > 0; experiences--)
        {
            Skip(ref unpacker, 2);
            Skip(ref unpacker, unpacker.NextInt());
            Skip(ref unpacker, unpacker.NextInt());
        }

        TermCodec.Numbers(ref unpacker, numbers);
    }

    static void Skip(ref Unpacker unpacker, int fields)
    {
        for (; fields > 0; fields--)
        {
            unpacker.Next();
        }
    }

    static void Pack(Packer packer, ImmutableArray<Energy> energies)
    {
        packer.Add(energies.Length);
        foreach (var energy in energies)
        {
            packer.Add(energy.Subject);
            packer.Add((energy.Value << 1) ^ (energy.Value >> 31));
        }
    }

    static ImmutableArray<Energy> UnpackEnergy(ref Unpacker unpacker)
    {
        var energies = new Energy[unpacker.NextInt()];
        for (var at = 0; at < energies.Length; at++)
        {
            var (subject, folded) = (unpacker.NextInt(), unpacker.NextInt());
            energies[at] = new(subject, (int)((uint)folded >> 1) ^ -(folded & 1));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(energies);
    }

    static ImmutableArray<KnownExpertise> UnpackKnown(ref Unpacker unpacker)
    {
        var known = new KnownExpertise[unpacker.NextInt()];
        for (var at = 0; at < known.Length; at++)
        {
            known[at] = new(unpacker.NextInt(), unpacker.NextInt());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(known);
    }

    static ImmutableArray<Experience> UnpackExperiences(ref Unpacker unpacker)
    {
        var experiences = new Experience[unpacker.NextInt()];
        for (var at = 0; at < experiences.Length; at++)
        {
            experiences[at] = new() { Theme = unpacker.NextMaybe(), Ended = unpacker.NextMaybeDay(), Used = unpacker.NextInts(), Kinds = unpacker.NextInts() };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(experiences);
    }
}
