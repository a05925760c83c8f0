using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Stewardship;

/// <summary>How the platform is doing, and what waits for a steward.</summary>
public sealed class IndexModel(Db db, TimeProvider clock) : PageModel
{
    private const int DaysOfActivity = 7;

    public int PeopleToCheck { get; private set; }
    public int OpgavenWaiting { get; private set; }
    public int DomainsWithPeopleWaiting { get; private set; }
    public int MailsStuck { get; private set; }
    public int People { get; private set; }
    public int Municipalities { get; private set; }
    public int Published { get; private set; }
    public int Completed { get; private set; }
    public int OpenReplies { get; private set; }
    public int ChangesThisWeek { get; private set; }
    public bool HasDemo { get; private set; }

    public bool NothingWaits => PeopleToCheck + OpgavenWaiting + DomainsWithPeopleWaiting + MailsStuck == 0;

    public async Task OnGet()
    {
        var weekAgo = clock.Now().AddDays(-DaysOfActivity);
        var toCheck = db.Professionals.ToCheck();
        PeopleToCheck = await toCheck.CountAsync();
        OpgavenWaiting = await db.Opgaven.CountAsync(o => o.Status == OpgaveStatus.Draft && o.PublicationRequestedAt != null);
        var waiting = await toCheck.Select(p => new { p.EmployerId, p.Account.Email }).ToListAsync();
        var unconfirmed = await db.MailDomains.AsNoTracking().Where(d => d.ConfirmedAt == null && toCheck.Any(p => p.EmployerId == d.EmployerId)).ToListAsync();
        DomainsWithPeopleWaiting = unconfirmed.Count(d => waiting.Exists(p => p.EmployerId == d.EmployerId && d.Covers(p.Email!)));
        MailsStuck = await db.OutgoingMails.CountAsync(m => m.SentAt == null && m.LastError != null);
        People = await db.Professionals.CountAsync();
        Municipalities = await db.Professionals.Select(p => p.MunicipalityCode).Distinct().CountAsync();
        Published = await db.Opgaven.CountAsync(o => o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress);
        Completed = await db.Opgaven.CountAsync(o => o.Status == OpgaveStatus.Completed);
        OpenReplies = await db.Replies.CountAsync(r => r.Status == ReplyStatus.Sent || r.Status == ReplyStatus.InConversation);
        ChangesThisWeek = await db.Changes.CountAsync(c => c.At > weekAgo);
        HasDemo = await db.Professionals.AnyAsync(p => p.IsDemo);
    }
}
