using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data.Configurations;

internal sealed class SubscriptionConfigurations :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<Offer>, IEntityTypeConfiguration<Subscription>,
    IEntityTypeConfiguration<BookEntry>, IEntityTypeConfiguration<Reader>, IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(100);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasMany(p => p.Offers).WithOne(o => o.Plan).HasForeignKey(o => o.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Offer> builder) => builder.Property(o => o.Currency).HasMaxLength(3);

    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        builder.HasOne(s => s.Plan).WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ReaderId, s.EndsAt });
        // Ending, extending: the second of two changes at once is told, as with articles.
        builder.Property(s => s.EndsAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BookEntry> builder)
    {
        builder.Property(e => e.Plan).HasMaxLength(200);
        builder.Property(e => e.Currency).HasMaxLength(3);
    }

    public void Configure(EntityTypeBuilder<Reader> builder)
    {
        builder.Property(r => r.Name).HasMaxLength(200);
        builder.HasIndex(r => r.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasData(new { Id = 1, Number = 1L });
    }
}
