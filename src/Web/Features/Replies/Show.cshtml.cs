using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GemeenteVanNu.Features.Replies;

/// <summary>The conversation about a reply, with what each side can decide.</summary>
[EnableRateLimiting(RateLimits.Mailing)]
public sealed class ShowModel(Db db, CurrentProfessional current, Letters letters, TimeProvider clock) : ReplyPage(db, current)
{
    private readonly Db db = db;

    [BindProperty]
    public MessageInput Input { get; set; } = new();

    /// <summary>Whether yes needs a second look, because it ends what others wait for.</summary>
    public bool EndsForOthers { get; private set; }

    /// <summary>What became of the opgave, for the two who meet here; empty while it is open.</summary>
    public string? Closed => Opgave switch
    {
        { Status: OpgaveStatus.Completed } => $"Deze opgave is afgerond{(Opgave.CompletedAt is { } at ? $" op {at.DutchDay().InWords()}" : "")}. {Opgave.Outcome}",
        { WithdrawnBySteward: true } => "Een beheerder haalde deze opgave van de site.",
        { Status: OpgaveStatus.Withdrawn } => $"Deze opgave is ingetrokken. De reden: {Opgave.PublicReason}",
        _ => null,
    };

    public string Ending => Reply.Status == ReplyStatus.Unanswered
        ? $"Hier kwam {Reply.DaysToAnswer} werkdagen geen antwoord op. De reactie is afgesloten."
        : $"{Reply.Status.Dutch()}. {Reply.WhyEnded()}";

    public string NameOf(Guid author) => author == Reply.ProfessionalId ? Reply.Professional.NameFor(SeesNames)
        : author == Opgave.OwnerId ? Opgave.Owner.NameFor(SeesNames) : $"vorige trekker uit {Opgave.Municipality.Name}";

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        EndsForOthers = IsOwner && (await db.WhoseTurnEndsWith(Reply)).Count > 0;
        return null;
    }

    public void OnGet() => Input = new() { MessageId = Guid.CreateVersion7() };

    public async Task<IActionResult> OnPost()
    {
        if (Reply.Messages.All(m => m.Id != Input.MessageId))
        {
            var message = Reply.Say(Input.Text!, User.Id(), IsOwner, clock.Now(), Input.MessageId);
            db.Send(letters.MessageSent(Reply, message), clock.Now());
            await db.SaveChangesAsync();
        }

        return ToConversation();
    }
}
