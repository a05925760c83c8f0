using System.Diagnostics;
using GemeenteVanNu.Bench.Engines.Country;

namespace GemeenteVanNu.Bench.Engines;

/// <summary>Something a team could find people and opgaven with.</summary>
abstract class Engine
{
    /// <summary>How it is called in the tables.</summary>
    public abstract string Name { get; }

    /// <summary>What it answers only in part, per kind of question it answers.</summary>
    public abstract IReadOnlyDictionary<Kind, string> Notes { get; }

    /// <summary>Bytes of everything that is kept about people and about opgaven.</summary>
    public long PeopleBytes { get; protected set; }
    public long OpgavenBytes { get; protected set; }

    /// <summary>Most questions that are answered at the same moment.</summary>
    public virtual int MostAtOnce => int.MaxValue;

    /// <summary>Takes in the country, from records whose texts have been read already.</summary>
    public abstract void Build(BenchCountry country);

    /// <summary>The answer as the engine gives it: this is what is timed.</summary>
    public abstract object Ask(Question question);

    /// <summary>The answer in a form that can be compared; not timed.</summary>
    public virtual Answer Read(object answer) => (Answer)answer;

    /// <summary>From what is kept on disk to the first answer; <c>null</c> when it keeps nothing there, or is a server that goes on running.</summary>
    public virtual TimeSpan? Start(DirectoryInfo folder, PeopleQuestion first) => null;

    /// <summary>CPU time so far, of this process and of any other that answers.</summary>
    public virtual TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Memory in use after everything that can go is gone.</summary>
    protected static long ManagedBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
