using CsCheck;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Opgaven;

/// <summary>Random walks through the life of an opgave, its contribution, replies and invitations, beside a small model of what may happen.</summary>
public sealed class LifeCycleTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    private enum Move { Publish, PublishUnconfirmed, Discard, BringBack, Begin, Complete, Withdraw, TakeOffline, Reopen, PutBack, Report, Alive, AskOwner, AskEnd, Leave, Transfer, Fill, OpenAgain, Reply, Say, Agree, Decline, TakeBack, Unanswered, Remind, Invite, Accept, DeclineInvitation, Expire, Day, Month }

    private sealed class World
    {
        private readonly Professional owner = Person("Eef"), colleague = Person("Cas"), stranger = Person("Sam");

        public World(int people)
        {
            Opgave = Opgave.Begin(Guid.CreateVersion7(), owner, Start);
            Opgave.Describe("Titel", "Kort", "Verhaal");
            Opgave.Situate("wonen", "8.3", new DateOnly(2026, 1, 10), new DateOnly(2026, 3, 1), null);
            Contribution = new Contribution { OpgaveId = Opgave.Id, Opgave = Opgave, Title = "Iemand", Form = Involvement.Sparring, Hours = 1, People = people };
            Opgave.Ask(Contribution);
        }

        public DateTime Now { get; private set; } = Start;
        public Opgave Opgave { get; }
        public Contribution Contribution { get; }
        public Reply? Reply { get; private set; }
        public Invitation? Invitation { get; private set; }
        public int Agreed { get; private set; }

        /// <summary>What the design says may happen now.</summary>
        public bool May(Move move)
        {
            var open = Opgave.IsOpen;
            var wanted = open && Contribution.IsOpen;
            var quiet = Now.AddDays(-30);
            return move switch
            {
                Move.Publish => Opgave.Status == OpgaveStatus.Draft && Opgave.EndsOn >= Now.DutchDay(),
                Move.PublishUnconfirmed => Opgave is { Status: OpgaveStatus.Draft, PublicationRequestedAt: null } && Opgave.EndsOn >= Now.DutchDay(),
                Move.Discard => Opgave is { Status: OpgaveStatus.Draft, DiscardedAt: null },
                Move.BringBack => Opgave.DiscardedAt is not null,
                Move.Begin or Move.Complete or Move.Withdraw or Move.TakeOffline => open,
                Move.PutBack => Opgave is { Status: OpgaveStatus.Withdrawn, WithdrawnBySteward: true },
                Move.Reopen => !Opgave.WithdrawnBySteward && (Opgave.CompletedAt ?? Opgave.WithdrawnAt) is { } closed && closed >= Now.AddDays(-90),
                Move.Report => open && !Opgave.CompletionReports.Any(r => r.ReportedById == stranger.Id && r.At >= (Opgave.ReopenedAt ?? DateTime.MinValue)),
                Move.Alive => open,
                Move.AskOwner => open && Opgave.LastActivityAt <= quiet && !(Opgave.OwnerAskedAt > quiet),
                Move.AskEnd => open && Opgave.EndAskedAt is null && Opgave.EndsOn < Now.DutchDay(),
                Move.Leave => open && Opgave.LeftSearchAt is null && Opgave.EndAskedAt <= quiet,
                Move.Transfer => Opgave.Status is (OpgaveStatus.Published or OpgaveStatus.InProgress or OpgaveStatus.Completed) && Opgave.OwnerId != colleague.Id,
                Move.Fill => wanted,
                Move.OpenAgain => open && !Contribution.IsOpen,
                Move.Reply or Move.Invite => wanted,
                Move.Say => Reply is { IsOpen: true } or { Status: ReplyStatus.Agreed },
                Move.Agree => Reply is { IsOpen: true } && wanted,
                Move.Decline or Move.TakeBack => Reply is { IsOpen: true },
                Move.Unanswered => Reply is { Status: ReplyStatus.Sent } && WorkingDays.Between(Reply.SentAt.DutchDay(), Now.DutchDay()) >= 14,
                Move.Remind => Reply is { Status: ReplyStatus.Sent } && Reply.RemindersSent < WorkingDays.Between(Reply.SentAt.DutchDay(), Now.DutchDay()) switch { < 3 => 0, < 7 => 1, _ => 2 },
                Move.Accept => Invitation is { IsOpen: true } && Now < Invitation.SentAt.AddDays(21) && wanted,
                Move.DeclineInvitation => Invitation is { IsOpen: true },
                Move.Expire => Invitation is { IsOpen: true } && Now >= Invitation.SentAt.AddDays(21),
                _ => true,
            };
        }

        /// <summary>Whether there is anything to do the move with.</summary>
        public bool Has(Move move) => move switch
        {
            Move.Say or Move.Agree or Move.Decline or Move.TakeBack or Move.Unanswered or Move.Remind => Reply is not null,
            Move.Accept or Move.DeclineInvitation or Move.Expire => Invitation is not null,
            _ => true,
        };

        public void Do(Move move)
        {
            switch (move)
            {
                case Move.Publish: Opgave.Publish(ownerIsConfirmed: true, Now); break;
                case Move.PublishUnconfirmed: Opgave.Publish(ownerIsConfirmed: false, Now); break;
                case Move.Discard: Opgave.Discard(Now); break;
                case Move.BringBack: Opgave.BringBack(); break;
                case Move.Begin: Opgave.Start(Now); break;
                case Move.Complete: Opgave.Complete("Klaar", Now); break;
                case Move.Withdraw: Opgave.Withdraw("Toch niet", Now); break;
                case Move.TakeOffline: Opgave.WithdrawAsSteward("Hoort hier niet", Now); break;
                case Move.PutBack: Opgave.ReopenAsSteward(Now); break;
                case Move.Reopen: Opgave.Reopen(Now, Now.DutchDay().AddDays(40)); break;
                case Move.Report: Opgave.ReportCompletion(stranger.Id, Now); break;
                case Move.Alive: Opgave.ConfirmAlive(Now.DutchDay().AddDays(40), Now); break;
                case Move.AskOwner: Opgave.AskOwner(Now); break;
                case Move.AskEnd: Opgave.AskAboutEnd(Now); break;
                case Move.Leave: Opgave.LeaveSearch(Now); break;
                case Move.Transfer: Opgave.TransferTo(colleague, Now); break;
                case Move.Fill: Contribution.Fill(); break;
                case Move.OpenAgain: Contribution.Reopen(); break;
                case Move.Reply: Reply = Reply.To(Contribution, stranger, "Graag", Now); break;
                case Move.Say: Reply!.Say("Hallo", Opgave.OwnerId, byOwner: true, Now); break;
                case Move.Agree: Reply!.Agree(Now); Agreed++; break;
                case Move.Decline: Reply!.Decline(DeclineReason.Other, null, Now); break;
                case Move.TakeBack: Reply!.Withdraw(DeclineReason.TooBusy, null, Now); break;
                case Move.Unanswered: Reply!.LeaveUnanswered(Now); break;
                case Move.Remind: Reply!.Remind(Now); break;
                case Move.Invite: Invitation = Invitation.To(Contribution, stranger, null, askedAnyway: false, Now); break;
                case Move.Accept: Invitation!.Accept(Now); break;
                case Move.DeclineInvitation: Invitation!.Decline(DeclineReason.NotMyThing, null, Now); break;
                case Move.Expire: Invitation!.Expire(Now); break;
                case Move.Day: Now = Now.AddDays(1); break;
                case Move.Month: Now = Now.AddDays(31); break;
            }
        }

        /// <summary>Everything that a refused move must leave as it was.</summary>
        public string Seen => string.Join('|', new object?[]
        {
            Opgave.Status, Opgave.PublicationRequestedAt, Opgave.PublishedAt, Opgave.CompletedAt, Opgave.WithdrawnAt, Opgave.WithdrawnBecause, Opgave.WithdrawnBySteward, Opgave.ReopenedAt, Opgave.DiscardedAt, Opgave.LastActivityAt,
            Opgave.OwnerAskedAt, Opgave.EndAskedAt, Opgave.LeftSearchAt, Opgave.EndsOn, Opgave.OwnerId, Opgave.CompletionReports.Count, Opgave.Happenings.Count,
            Contribution.Status, Contribution.Agreed, Contribution.People, Contribution.Happenings.Count,
            Reply?.Status, Reply?.OpenMark, Reply?.Reason, Reply?.ClosedAt, Reply?.RemindersSent, Reply?.Messages.Count, Reply?.Happenings.Count,
            Invitation?.Status, Invitation?.OpenMark, Invitation?.ClosedAt, Invitation?.Happenings.Count,
        });

        public int Happenings => Opgave.Happenings.Count + Contribution.Happenings.Count + (Reply?.Happenings.Count ?? 0) + (Invitation?.Happenings.Count ?? 0);

        private static Professional Person(string name)
        {
            var person = new Professional { Name = name, Function = "Adviseur", EmployerId = Guid.Empty, MunicipalityCode = "GM0228", InviteCode = name, PioneerNumber = 1 };
            person.Confirm(Start);
            return person;
        }
    }

    [Fact]
    public void Only_what_the_design_allows_happens_and_what_is_refused_changes_nothing() => Gen.Select(Gen.Int[1, 3], Gen.Enum<Move>().Array[1, 60]).Sample((people, moves) =>
    {
        var world = new World(people);
        foreach (var move in moves.Where(world.Has))
        {
            var (may, before, happened) = (world.May(move), world.Seen, world.Happenings);
            try
            {
                world.Do(move);
                Assert.True(may, $"{move} was allowed.");
            }
            catch (RefusedException refused)
            {
                Assert.False(may, $"{move} was refused: {refused.Message}");
                Assert.Equal(before, world.Seen);
                Assert.Matches("^[A-Z].*\\.$", refused.Message);
                continue;
            }

            var began = move is Move.Reply or Move.Invite or Move.Day or Move.Month;
            var startedBefore = move == Move.Begin && world.Seen == before;
            Assert.True(began || startedBefore || world.Happenings > happened, $"{move} left no trace.");
            Assert.Equal(world.Agreed, world.Contribution.Agreed);
            Assert.True(world.Contribution.Agreed <= world.Contribution.People);
            Assert.True(!world.Contribution.IsOpen || world.Contribution.Agreed < world.Contribution.People);
            Assert.Equal(world.Reply?.IsOpen ?? false, world.Reply?.OpenMark == 1);
            Assert.Equal(world.Invitation?.IsOpen ?? false, world.Invitation?.OpenMark == 1);
        }
    }, iter: 2000);
}

/// <summary>Every transition is in the change log once the same SaveChanges is through.</summary>
public sealed class LifeCycleLogTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Every_transition_writes_its_line_in_the_same_save()
    {
        var opgave = await site.AddOpgave(status: OpgaveStatus.Draft);
        (string Kind, Action<Opgave> Do)[] steps =
        [
            ("Published", o => o.Publish(true, site.Clock.Now)), ("Started", o => o.Start(site.Clock.Now)), ("ContributionFilled", o => o.Contributions[0].Fill()),
            ("ContributionReopened", o => o.Contributions[0].Reopen()), ("ConfirmedAlive", o => o.ConfirmAlive(null, site.Clock.Now)), ("CompletionReported", o => o.ReportCompletion(o.OwnerId, site.Clock.Now)),
            ("Completed", o => o.Complete(null, site.Clock.Now)), ("Reopened", o => o.Reopen(site.Clock.Now)), ("Withdrawn", o => o.Withdraw("Toch niet", site.Clock.Now)),
        ];
        foreach (var (kind, act) in steps)
        {
            await site.InDatabase(async db =>
            {
                var last = await db.Changes.MaxAsync(c => c.Id);
                act(await db.Opgaven.WithEverything().SingleAsync(o => o.Id == opgave.Id));
                await db.SaveChangesAsync();
                Assert.Contains(kind, await db.Changes.Where(c => c.Id > last && c.SubjectId == opgave.Id).Select(c => c.Kind).ToListAsync());
            });
        }
    }

    [Fact]
    public async Task A_refused_transition_writes_nothing()
    {
        var opgave = await site.AddOpgave(status: OpgaveStatus.Completed);
        await site.InDatabase(async db =>
        {
            var last = await db.Changes.MaxAsync(c => c.Id);
            var stored = await db.Opgaven.WithEverything().SingleAsync(o => o.Id == opgave.Id);
            Assert.Throws<RefusedException>(() => stored.Complete("Nog eens", site.Clock.Now));
            await db.SaveChangesAsync();
            Assert.False(await db.Changes.AnyAsync(c => c.Id > last && c.SubjectId == opgave.Id));
        });
    }
}
