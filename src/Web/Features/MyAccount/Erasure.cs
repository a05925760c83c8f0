using System.Data;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Opgaven.Steering;
using GemeenteVanNu.Features.Replies;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.MyAccount;

/// <summary>An opgave that others can see or count on, of someone who wants to leave.</summary>
public sealed record OwnedOpgave(Guid Id, string Title, string Slug, bool IsOpen);

/// <summary>Removes everything about a person. Opgaven that others count on get another owner or an end first.</summary>
public sealed class Erasure(Db db, Letters letters, TimeProvider clock)
{
    private const string Gone = "Dit bericht is gewist door wie het schreef.";
    private const string WithdrawnBecause = "De trekker is gestopt.";

    public async Task<IReadOnlyList<OwnedOpgave>> ToSettle(Guid id) => await db.Opgaven
        .Where(o => o.OwnerId == id && (o.Status == OpgaveStatus.Published || o.Status == OpgaveStatus.InProgress || o.Status == OpgaveStatus.Completed))
        .OrderBy(o => o.Title).Select(o => new OwnedOpgave(o.Id, o.Title, o.Slug, o.Status != OpgaveStatus.Completed)).ToListAsync();

    public async Task HandOver(Guid id, Guid opgaveId, string? address)
    {
        await db.Transfer(await Own(id, opgaveId), address, letters, clock.Now());
        await db.SaveChangesAsync();
    }

    public async Task Withdraw(Guid id, Guid opgaveId)
    {
        var opgave = await Own(id, opgaveId);
        opgave.Withdraw(WithdrawnBecause, clock.Now());
        await db.EndWhatCannotGoOn(opgave, letters, clock.Now());
        await db.SaveChangesAsync();
    }

    public async Task Remove(Guid id, Guid opgaveId)
    {
        var opgave = await Own(id, opgaveId);
        if (opgave.IsOpen)
        {
            throw new RefusedException("Deze opgave is nog open. Draag hem over of trek hem in.");
        }

        db.Remove(opgave);
        await db.SaveChangesAsync();
    }

    public async Task Erase(Guid id)
    {
        // The last two stewards who leave at the same moment: one of them must see that the other went first.
        await using var together = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        if ((await ToSettle(id)).Count > 0)
        {
            throw new RefusedException("Zeg eerst wat er met je opgaven gebeurt.");
        }

        if (await IsOnlySteward(id))
        {
            throw new RefusedException("Je bent de enige beheerder. Maak eerst iemand anders beheerder, dan kun je je account wissen.");
        }

        var account = await db.Users.SingleAsync(a => a.Id == id);
        await RemoveTraces(account, await db.Professionals.Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync() ?? account.Name);
        db.RemoveRange(await db.Opgaven.Where(o => o.OwnerId == id).ToListAsync());
        await db.SaveChangesAsync();
        db.RemoveRange(await db.Professionals.Where(p => p.Id == id).ToListAsync());
        db.RemoveRange(await db.RoleGrants.Where(g => g.AccountId == id).ToListAsync());
        db.Remove(account);
        await db.SaveChangesAsync();
        // The index forgets by the change log, and its snapshot is written anew as soon as someone left.
        await together.CommitAsync();
    }

    private async Task<Opgave> Own(Guid id, Guid opgaveId) =>
        await db.Opgaven.WithEverything().SingleOrDefaultAsync(o => o.Id == opgaveId && o.OwnerId == id)
        ?? throw new RefusedException("Deze opgave is niet (meer) van jou.");

    private async Task<bool> IsOnlySteward(Guid id)
    {
        var stewards = await db.RoleGrants.Where(g => g.Role == Role.Steward && g.EndedAt == null).Select(g => g.AccountId).Distinct().ToListAsync();
        return stewards is [var only] && only == id;
    }

    // What does not go along when the rows of the person go.
    private async Task RemoveTraces(Account account, string? name)
    {
        var (id, email) = (account.Id, account.Email!);
        await db.Messages.Where(m => m.AuthorId == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Text, Gone));
        await db.Invitations.Where(i => i.InvitedById == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Line, (string?)null));
        await db.Professionals.Where(p => p.InvitedById == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.InvitedById, (Guid?)null));
        await db.Registrations.Where(r => r.InvitedById == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.InvitedById, (Guid?)null));
        await db.Registrations.Where(r => r.Email == email || r.MailedTo == email).ExecuteDeleteAsync();
        await db.SignInCodes.Where(c => c.AddressHash == Entrance.HashOf(email)).ExecuteDeleteAsync();
        await db.OutgoingMails.Where(m => m.To == email).ExecuteDeleteAsync();
        if (name is { Length: > 0 })
        {
            await db.OutgoingMails.Where(m => m.Subject.Contains(name) && m.SentAt != null).ExecuteUpdateAsync(s => s.SetProperty(m => m.Subject, ""));
        }
    }
}
