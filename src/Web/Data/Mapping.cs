using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Mail;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.SignUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GemeenteVanNu.Data;

/// <summary>What the conventions cannot know: keys, unique rules, and what goes along when something is removed.</summary>
sealed class Mapping :
    IEntityTypeConfiguration<Municipality>, IEntityTypeConfiguration<Reorganisation>, IEntityTypeConfiguration<Employer>, IEntityTypeConfiguration<MailDomain>,
    IEntityTypeConfiguration<RoleGrant>, IEntityTypeConfiguration<SignInCode>, IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<Professional>,
    IEntityTypeConfiguration<Experience>, IEntityTypeConfiguration<OpgaveMark>, IEntityTypeConfiguration<Opgave>, IEntityTypeConfiguration<OpgaveSlug>,
    IEntityTypeConfiguration<CompletionReport>, IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<ChangeCursor>,
    IEntityTypeConfiguration<TermTable>
{
    public void Configure(EntityTypeBuilder<Municipality> municipality)
    {
        municipality.ToTable("municipality").HasKey(m => m.Code);
        municipality.HasIndex(m => m.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Reorganisation> reorganisation) =>
        reorganisation.ToTable("reorganisation").HasKey(r => new { r.EffectiveOn, r.OldCode, r.NewCode });

    public void Configure(EntityTypeBuilder<Employer> employer)
    {
        employer.ToTable("employer").HasIndex(e => e.Slug).IsUnique();
        employer.HasMany(e => e.Municipalities).WithMany().UsingEntity("employer_municipality");
    }

    public void Configure(EntityTypeBuilder<MailDomain> domain) =>
        domain.ToTable("mail_domain").HasIndex(d => new { d.Domain, d.EmployerId }).IsUnique();

    public void Configure(EntityTypeBuilder<RoleGrant> grant) =>
        grant.ToTable("role_grant").HasOne(g => g.Account).WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);

    public void Configure(EntityTypeBuilder<SignInCode> code)
    {
        code.ToTable("sign_in_code").HasIndex(c => c.LinkHash);
        code.HasIndex(c => c.AddressHash);
        code.Property(c => c.Id).ValueGeneratedNever();
        code.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.ToTable("registration").HasIndex(r => r.LinkHash);
        registration.HasIndex(r => r.Email);
        registration.Property(r => r.Id).ValueGeneratedNever();
        registration.OwnsMany(r => r.Energy, e => e.ToJson());
        registration.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Professional> professional)
    {
        professional.ToTable("professional");
        professional.HasOne(p => p.Account).WithOne().HasForeignKey<Professional>(p => p.Id).OnDelete(DeleteBehavior.Cascade);
        professional.HasOne(p => p.Employer).WithMany().HasForeignKey(p => p.EmployerId).OnDelete(DeleteBehavior.Restrict);
        professional.HasOne(p => p.Municipality).WithMany().HasForeignKey(p => p.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        professional.HasIndex(p => p.InviteCode).IsUnique();
        professional.HasIndex(p => new { p.MunicipalityCode, p.PioneerNumber }).IsUnique();
        professional.OwnsMany(p => p.Expertise, e => e.ToJson());
        professional.OwnsMany(p => p.Energy, e => e.ToJson());
        professional.HasMany(p => p.Experiences).WithOne().HasForeignKey(e => e.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Experience> experience) => experience.ToTable("experience");

    public void Configure(EntityTypeBuilder<OpgaveMark> mark)
    {
        mark.ToTable("opgave_mark").HasKey(m => new { m.ProfessionalId, m.OpgaveId, m.Kind });
        mark.HasOne<Professional>().WithMany().HasForeignKey(m => m.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
        mark.HasOne(m => m.Opgave).WithMany().HasForeignKey(m => m.OpgaveId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Opgave> opgave)
    {
        opgave.ToTable("opgave").HasIndex(o => o.Slug).IsUnique();
        opgave.HasIndex(o => new { o.Status, o.PublishedAt });
        opgave.HasOne(o => o.Municipality).WithMany().HasForeignKey(o => o.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        opgave.HasOne(o => o.Owner).WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        opgave.HasMany(o => o.Contributions).WithOne(c => c.Opgave).HasForeignKey(c => c.OpgaveId).OnDelete(DeleteBehavior.Cascade);
        opgave.HasMany(o => o.Slugs).WithOne().HasForeignKey(s => s.OpgaveId).OnDelete(DeleteBehavior.Cascade);
        opgave.HasMany(o => o.CompletionReports).WithOne().HasForeignKey(r => r.OpgaveId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OpgaveSlug> slug) => slug.ToTable("opgave_slug").HasKey(s => s.Slug);

    public void Configure(EntityTypeBuilder<CompletionReport> report) => report.ToTable("completion_report").Property(r => r.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Contribution> contribution) => contribution.ToTable("contribution");

    public void Configure(EntityTypeBuilder<Reply> reply)
    {
        reply.ToTable("reply").HasIndex(r => new { r.ContributionId, r.ProfessionalId, r.OpenMark }).IsUnique();
        reply.HasOne(r => r.Contribution).WithMany().HasForeignKey(r => r.ContributionId).OnDelete(DeleteBehavior.Cascade);
        reply.HasOne(r => r.Professional).WithMany().HasForeignKey(r => r.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
        reply.HasMany(r => r.Messages).WithOne().HasForeignKey(m => m.ReplyId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Message> message) => message.ToTable("message").Property(m => m.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitation").HasIndex(i => new { i.ContributionId, i.ProfessionalId, i.OpenMark }).IsUnique();
        invitation.HasOne(i => i.Contribution).WithMany().HasForeignKey(i => i.ContributionId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasOne(i => i.Professional).WithMany().HasForeignKey(i => i.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> mail) => mail.ToTable("outgoing_mail").HasIndex(m => new { m.SentAt, m.NextAttemptAt });

    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("change").HasIndex(c => new { c.Transaction, c.Id });
        change.HasIndex(c => new { c.Subject, c.SubjectId });
    }

    public void Configure(EntityTypeBuilder<ChangeCursor> cursor) => cursor.ToTable("change_cursor").HasKey(c => c.Reader);

    public void Configure(EntityTypeBuilder<TermTable> table) => table.ToTable("term_table").HasKey(t => t.Version);
}
