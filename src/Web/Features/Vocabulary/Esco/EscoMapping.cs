using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>Keys of what an import of ESCO keeps. Links point to concepts by URI, without a foreign key: a decision outlives the list it was made with.</summary>
sealed class EscoMapping : IEntityTypeConfiguration<EscoConcept>, IEntityTypeConfiguration<EscoLink>
{
    public void Configure(EntityTypeBuilder<EscoConcept> concept)
    {
        concept.ToTable("esco_concept").HasKey(c => c.Uri);
        concept.HasIndex(c => c.Kind);
    }

    public void Configure(EntityTypeBuilder<EscoLink> link) => link.ToTable("esco_link").HasIndex(l => l.ExpertiseId).IsUnique();
}
