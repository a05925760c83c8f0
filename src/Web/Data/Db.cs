using System.Reflection;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.SignUp;
using GemeenteVanNu.Features.Vocabulary.Esco;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Data;

/// <summary>The one model, on SQLite (<see cref="SqliteDb"/>) and PostgreSQL (<see cref="PostgresDb"/>).</summary>
public abstract class Db(DbContextOptions options, TimeProvider clock) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Who acts in this unit of work; set per request, empty for the system itself.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>Replaces the change lines of the next save by one: for bulk loads, after which readers build anew.</summary>
    public void WriteOneChange(string subject, string kind) => oneChange = (subject, kind);

    private (string Subject, string Kind)? oneChange;

    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<Reorganisation> Reorganisations => Set<Reorganisation>();
    public DbSet<Employer> Employers => Set<Employer>();
    public DbSet<MailDomain> MailDomains => Set<MailDomain>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<Professional> Professionals => Set<Professional>();
    public DbSet<Experience> Experiences => Set<Experience>();
    public DbSet<OpgaveMark> OpgaveMarks => Set<OpgaveMark>();
    public DbSet<Opgave> Opgaven => Set<Opgave>();
    public DbSet<OpgaveSlug> OpgaveSlugs => Set<OpgaveSlug>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<Reply> Replies => Set<Reply>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<EscoConcept> EscoConcepts => Set<EscoConcept>();
    public DbSet<EscoLink> EscoLinks => Set<EscoLink>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<ChangeCursor> ChangeCursors => Set<ChangeCursor>();
    public DbSet<TermTable> TermTables => Set<TermTable>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteChanges();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void WriteChanges()
    {
        var now = clock.Now();
        if (oneChange is not { } one)
        {
            ChangeWriter.Write(this, now);
            return;
        }

        Changes.Add(new Change { At = now, ActorId = ActorId, Subject = one.Subject, SubjectId = Guid.Empty, Kind = one.Kind });
        oneChange = null;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("account");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            // Ids are made by the application: a row with a known id is new until the database says otherwise.
            if (typeof(Recorded).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(Recorded.Id)).ValueGeneratedNever();
            }
        }
    }
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, TimeProvider clock) : Db(options, clock);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, TimeProvider clock) : Db(options, clock)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Change>().Property(c => c.Transaction).HasDefaultValueSql("pg_current_xact_id()::text::bigint").ValueGeneratedOnAdd();
    }
}
