using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>Opgaven that someone saved or put away, last first.</summary>
public sealed record MyMarks(IReadOnlyList<Guid> Saved, IReadOnlyList<Guid> Hidden)
{
    public static async Task<MyMarks> Of(Db db, Guid person)
    {
        var marks = await db.OpgaveMarks.AsNoTracking().Where(m => m.ProfessionalId == person).OrderByDescending(m => m.At).ThenBy(m => m.OpgaveId).ToListAsync();
        return new(Ids(marks, MarkKind.Saved), Ids(marks, MarkKind.Hidden));
    }

    private static List<Guid> Ids(List<OpgaveMark> marks, MarkKind kind) => [.. marks.Where(m => m.Kind == kind).Select(m => m.OpgaveId)];
}
