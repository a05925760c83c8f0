using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Replies;

/// <summary>All replies to an opgave for its owner, who waits longest first.</summary>
public sealed class OfOpgaveModel(Db db, CurrentProfessional current) : OwnersPage(db)
{
    private static readonly (string Title, ReplyStatus[] States)[] Parts =
    [
        ("Wacht op jouw antwoord", [ReplyStatus.Sent]),
        ("In gesprek", [ReplyStatus.InConversation]),
        ("Doen mee", [ReplyStatus.Agreed]),
        ("Afgesloten", [ReplyStatus.Declined, ReplyStatus.Withdrawn, ReplyStatus.Unanswered]),
    ];

    private readonly Db db = db;

    public IReadOnlyList<(string Title, IReadOnlyList<Reply> Replies)> Groups { get; private set; } = [];
    public bool SeesNames { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        SeesNames = await current.SeesNames();
        var replies = await db.Replies.AsNoTracking().Include(r => r.Contribution).Include(r => r.Professional).ThenInclude(p => p.Municipality)
            .Where(r => r.Contribution.OpgaveId == Opgave.Id).OrderBy(r => r.SentAt).ToListAsync();
        Groups = [.. Parts.Select(part => (part.Title, (IReadOnlyList<Reply>)[.. replies.Where(r => part.States.Contains(r.Status))])).Where(g => g.Item2.Count > 0)];
        return null;
    }

    public void OnGet()
    {
    }
}
