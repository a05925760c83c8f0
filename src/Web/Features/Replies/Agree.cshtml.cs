using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Replies;

/// <summary>The owner says yes. The last place that is taken ends what others still waited for.</summary>
public sealed class AgreeModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : ReplyPage(db, current)
{
    private readonly Db db = db;

    /// <summary>People who hear that someone was found, when this is the last place.</summary>
    public IReadOnlyList<Professional> Others { get; private set; } = [];

    protected override bool IsFor(bool owner) => owner;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        Others = await db.WhoseTurnEndsWith(Reply);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (Reply.Status == ReplyStatus.Agreed)
        {
            return ToConversation();
        }

        Reply.Agree(clock.Now());
        db.Send(letters.Agreed(Reply), clock.Now());
        await db.EndWhatCannotGoOn(Opgave, letters, clock.Now());
        await db.SaveChangesAsync();
        return ToConversation().WithNotice("Jullie gaan het samen doen. De ander krijgt bericht.");
    }
}
