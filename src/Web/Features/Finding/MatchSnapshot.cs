using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Startup;
using Microsoft.Extensions.Options;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>
/// The index in a file of the data folder, so that a start need not read the whole database. Written after a build, at most every
/// quarter of an hour when something changed, at once when someone left (an erased person is not kept), and when the site stops. A file
/// that does not fit is thrown away; one that cannot be written is missed at the next start and nowhere else. It holds what the index holds:
/// no names and no texts.
/// </summary>
public sealed class MatchSnapshot(IServiceScopeFactory scopes, MatchBuilder builder, MatchRecords records, IOptions<SiteOptions> site, TimeProvider clock, ILogger<MatchSnapshot> log)
{
    private const int Buffer = 1 << 20;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    private readonly Lock writing = new();
    private readonly WeakReference<Rules.World?> written = new(null);
    private DateTime triedAt;
    private volatile bool soon = true;

    private string File => Path.Combine(site.Value.DataFolder, "match-index.bin");

    /// <summary>The next turn writes, whenever the last time was.</summary>
    public void WriteSoon() => soon = true;

    /// <summary>The index as it was kept, not yet followed; null when there is none that fits.</summary>
    public async Task<IndexState?> Load(Db db, CancellationToken stop)
    {
        RemoveHalfWritten();
        if (!System.IO.File.Exists(File))
        {
            return null;
        }

        try
        {
            await using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
            var state = await Load(db, file, stop);
            written.SetTarget(state.World);
            (triedAt, soon) = (clock.Now(), false);
            return state;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            log.LogInformation("The snapshot of the match index is thrown away: {Reason}", failure is EndOfStreamException ? "it is damaged" : failure.Message);
            Remove(File);
            return null;
        }
    }

    /// <summary>Writes when it is time. Only an index with its texts is kept.</summary>
    public async Task Keep(IndexState state, bool now, CancellationToken stop)
    {
        var isDue = now || soon || clock.Now() - triedAt >= Between;
        if (!isDue || !state.HasTexts || IsWritten(state.World))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await SnapshotHeader.LineAt(db, state.Position, stop) is { } line)
        {
            var ground = await builder.Ground(db, stop);
            var header = new SnapshotHeader(state.Position.Transaction, state.Position.Id, line, ground.Fingerprint, state.World.Terms.Version, state.ActivityUntil, records.Employers);
            await Task.Run(() => Write(header, state.World), CancellationToken.None);
        }
    }

    private async Task<IndexState> Load(Db db, FileStream file, CancellationToken stop)
    {
        var header = SnapshotHeader.Read(file);
        var ground = await builder.Ground(db, stop);
        if (header.Fingerprint != ground.Fingerprint)
        {
            throw new InvalidDataException("it was made with another vocabulary, map or version of the program");
        }

        if (await SnapshotHeader.LineAt(db, header.Position, stop) != header.Line)
        {
            throw new InvalidDataException("the change log does not reach back to it");
        }

        var terms = await TermTables.Version(db, header.Terms, stop) ?? throw new InvalidDataException("its term statistics are gone");
        var world = await Task.Run(() => Rules.World.Load(file, ground.Concepts, ground.Atlas, terms), stop);
        records.TakeOver(header.Employers);
        var newest = await TermTables.Newest(db, stop);
        return new IndexState(newest.Version == terms.Version ? world : world.With(newest), header.Position, header.ActivityUntil, HasTexts: true);
    }

    private bool IsWritten(Rules.World world) => written.TryGetTarget(out var last) && ReferenceEquals(world, last);

    private void Write(SnapshotHeader header, Rules.World world)
    {
        lock (writing)
        {
            if (IsWritten(world))
            {
                return;
            }

            var temporary = $"{File}.{Guid.NewGuid():N}";
            triedAt = clock.Now();
            try
            {
                using (var file = new FileStream(temporary, Options()))
                {
                    header.Write(file);
                    world.Save(file);
                    file.Flush(flushToDisk: true);
                }

                System.IO.File.Move(temporary, File, overwrite: true);
                written.SetTarget(world);
                soon = false;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("The snapshot of the match index could not be written; the site goes on without: {Reason}", failure.Message);
                Remove(temporary);
                if (soon)
                {
                    // Better none than one with somebody in it who left.
                    soon = false;
                    Remove(File);
                }
            }
        }
    }

    // Only this user reads it: it says what people know and want, be it without their names.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = Buffer };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // Of a process that was killed while it wrote; a younger one may be of a node that shares the folder.
    private void RemoveHalfWritten()
    {
        foreach (var half in Directory.EnumerateFiles(site.Value.DataFolder, Path.GetFileName(File) + ".*").Where(half => System.IO.File.GetLastWriteTimeUtc(half) < clock.Now() - Between))
        {
            Remove(half);
        }
    }

    private static void Remove(string file)
    {
        try
        {
            System.IO.File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is checked again at the next start.
        }
    }
}
