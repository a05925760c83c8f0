using System.Data.Common;
using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Finding;

/// <summary>Which rows to read: those with these ids, or a stretch of the table.</summary>
/// <param name="Only">Ids, or null for a stretch.</param>
/// <param name="After">The stretch begins after this id; null at the beginning.</param>
/// <param name="Until">The last id of the stretch; null to the end.</param>
sealed record ChosenIds(IReadOnlyCollection<Guid>? Only, Guid? After = null, Guid? Until = null)
{
    /// <summary>Every row.</summary>
    public static ChosenIds All { get; } = new((IReadOnlyCollection<Guid>?)null);

    /// <summary>The table in stretches of about the same number of rows, that together are all of it, also of what is added meanwhile.</summary>
    public static async Task<List<ChosenIds>> Stretches<T>(IQueryable<T> table, int count, CancellationToken stop)
        where T : Recorded
    {
        var each = (await table.CountAsync(stop) + count - 1) / count;
        var stretches = new List<ChosenIds>();
        Guid? after = null;
        for (var stretch = 1; stretch < count && each > 0; stretch++)
        {
            if (await table.OrderBy(row => row.Id).Select(row => (Guid?)row.Id).Skip(each * stretch).FirstOrDefaultAsync(stop) is not { } until)
            {
                break;
            }

            stretches.Add(All with { After = after, Until = until });
            after = until;
        }

        return [.. stretches, All with { After = after }];
    }

    /// <summary>The condition in SQL, with its values added to the command.</summary>
    public string Condition(string key, DbCommand command)
    {
        if (Only is not null)
        {
            return $"{key} in ({string.Join(", ", Only.Select(id => Parameter(command, id)))})";
        }

        var conditions = new List<string> { "true" };
        conditions.AddRange(After is { } after ? [$"{key} > {Parameter(command, after)}"] : []);
        conditions.AddRange(Until is { } until ? [$"{key} <= {Parameter(command, until)}"] : []);
        return string.Join(" and ", conditions);
    }

    private static string Parameter(DbCommand command, Guid id)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", id);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
