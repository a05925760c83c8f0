using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Profiles;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.MyAccount;

/// <summary>Gathers all that is kept about one person, in Dutch words, without anything about others.</summary>
public sealed class OwnRecords(Db db, Vocabulary.Vocabulary vocabulary)
{
    public async Task<IReadOnlyDictionary<string, object?>?> Of(Guid id)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) is not { } account)
        {
            return null;
        }

        return new Dictionary<string, object?>
        {
            ["account"] = OfAccount(account),
            ["profiel"] = await Profile(id),
            ["ervaring"] = await Experiences(id),
            ["opgaven"] = await Opgaven(id),
            ["bewaardeEnVerborgenOpgaven"] = await db.OpgaveMarks.Where(m => m.ProfessionalId == id)
                .Select(m => new { opgave = m.Opgave.Title, wat = m.Kind == MarkKind.Saved ? "bewaard" : "niet voor mij", sinds = m.At }).ToListAsync(),
            ["reacties"] = await Replies(id),
            ["berichten"] = await db.Messages.Where(m => m.AuthorId == id).OrderBy(m => m.SentAt).Select(m => new { tekst = m.Text, verstuurd = m.SentAt }).ToListAsync(),
            ["ontvangenUitnodigingen"] = await db.Invitations.Where(i => i.ProfessionalId == id)
                .Select(i => new { opgave = i.Contribution.Opgave.Title, bijdrage = i.Contribution.Title, persoonlijkeRegel = i.Line, status = i.Status.ToString(), reden = i.Reason.ToString(), toelichting = i.ReasonText, verstuurd = i.SentAt, afgesloten = i.ClosedAt }).ToListAsync(),
            ["verstuurdeUitnodigingen"] = await db.Invitations.Where(i => i.InvitedById == id)
                .Select(i => new { opgave = i.Contribution.Opgave.Title, persoonlijkeRegel = i.Line, verstuurd = i.SentAt }).ToListAsync(),
            ["rollen"] = await db.RoleGrants.Where(g => g.AccountId == id)
                .Select(g => new { rol = g.Role.ToString(), gemeente = g.MunicipalityCode, sinds = g.GrantedAt, tot = g.EndedAt }).ToListAsync(),
            ["klaarmeldingen"] = await db.Set<Opgaven.CompletionReport>().Where(r => r.ReportedById == id).Select(r => new { opgave = r.OpgaveId, gemeld = r.At }).ToListAsync(),
            ["verstuurdeMail"] = await db.OutgoingMails.Where(m => m.To == account.Email).OrderBy(m => m.CreatedAt)
                .Select(m => new { onderwerp = m.Subject, tekstTotVersturen = m.Text, gemaakt = m.CreatedAt, verstuurd = m.SentAt }).ToListAsync(),
            ["inlogcodes"] = await db.SignInCodes.Where(c => c.AccountId == id).Select(c => new { gevraagd = c.CreatedAt, gebruikt = c.UsedAt }).ToListAsync(),
            ["collegasDieViaJouMeedoen"] = await db.Professionals.CountAsync(p => p.InvitedById == id),
            ["geschiedenis"] = await db.Changes.Where(c => c.SubjectId == id || c.ActorId == id).OrderBy(c => c.Id)
                .Select(c => new { wanneer = c.At, wat = c.Subject, gebeurtenis = c.Kind, velden = c.Fields, doorJou = c.ActorId == id }).ToListAsync(),
        };
    }

    private static object OfAccount(Account a) => new
    {
        id = a.Id, mailadres = a.Email, adresBevestigd = a.EmailConfirmed, naam = a.Name, wachtwoordIngesteld = a.PasswordHash is not null,
        gemaakt = a.CreatedAt, verkeerdeWachtwoorden = a.AccessFailedCount, geblokkeerdTot = a.LockoutEnd, telefoon = a.PhoneNumber,
    };

    private async Task<object?> Profile(Guid id)
    {
        if (await db.Professionals.AsNoTracking().Include(p => p.Employer).Include(p => p.Municipality).SingleOrDefaultAsync(p => p.Id == id) is not { } p)
        {
            return null;
        }

        return new
        {
            naam = p.Name, functie = p.Function, werkgever = p.Employer.Name, gemeente = p.Municipality.Name, over = p.About,
            expertise = p.Expertise.Select(e => new { id = e.ExpertiseId, naam = vocabulary.FindExpertise(e.ExpertiseId)?.Name, niveau = e.Level, wilLeren = e.WantsToLearn }),
            energie = p.Energy.Select(e => new { soort = e.Kind == EnergyKind.Activity ? "activiteit" : "thema", id = e.TagId, waarde = e.Value }),
            energieGedeeldSinds = p.EnergySharedAt, urenPerWeek = p.HoursPerWeek, beschikbaarVanaf = p.AvailableFrom, beschikbaarTot = p.AvailableUntil,
            dagen = p.Days.ToString(), hoogstensKilometers = p.MaxDistance, opAfstand = p.RemoteOk, vormen = p.Forms.ToString(), vindbaarVoor = p.Findable.ToString(),
            pauzeTot = p.PausedUntil, magGevraagdWordenSinds = p.OpenToAskAt, uitnodigingscode = p.InviteCode, uitgenodigdDoorIemand = p.InvitedById is not null,
            pionierNummer = p.PioneerNumber, aangemeld = p.CreatedAt, laatstActief = p.LastActiveAt, laatstGekekenNaarNieuw = p.LookedAt, bevestigd = p.ConfirmedAt,
            afgewezen = p.RefusedAt, redenAfgewezen = p.RefusedBecause, weggelegdeSuggesties = p.SuggestionsPutAway, isVoorbeeld = p.IsDemo, versie = p.Version,
        };
    }

    private async Task<object> Experiences(Guid id) => await db.Experiences.Where(e => e.ProfessionalId == id)
        .Select(e => new { titel = e.Title, tekst = e.Text, van = e.From, tot = e.Until, gemeente = e.MunicipalityCode, thema = e.ThemeId, expertise = e.Expertise, opgave = e.OpgaveId }).ToListAsync();

    private async Task<object> Opgaven(Guid id) => (await db.Opgaven.AsNoTracking().Include(o => o.Contributions).Where(o => o.OwnerId == id).ToListAsync()).Select(o => new
    {
        titel = o.Title, adres = o.Slug, samenvatting = o.Summary, verhaal = o.Story, thema = o.ThemeId, taakveld = o.TaskFieldCode, gemeente = o.MunicipalityCode, plek = o.Place,
        begin = o.StartsOn, einde = o.EndsOn, status = o.Status.ToString(), gemaakt = o.CreatedAt, gepubliceerd = o.PublishedAt, afgerond = o.CompletedAt,
        ingetrokken = o.WithdrawnAt, redenIngetrokken = o.WithdrawnBecause, ingetrokkenDoorBeheerder = o.WithdrawnBySteward, opbrengst = o.Outcome,
        bijdragen = o.Contributions.Select(c => new { titel = c.Title, expertise = c.Expertise, activiteiten = c.Activities, uren = c.Hours, mensen = c.People }),
    });

    private async Task<object> Replies(Guid id) => await db.Replies.Where(r => r.ProfessionalId == id)
        .Select(r => new { opgave = r.Contribution.Opgave.Title, bijdrage = r.Contribution.Title, motivatie = r.Motivation, status = r.Status.ToString(), reden = r.Reason.ToString(), toelichting = r.ReasonText, verstuurd = r.SentAt, afgesloten = r.ClosedAt })
        .ToListAsync();
}
