using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data.Configurations;

internal sealed class SubscriptionConfigurations :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<Offer>, IEntityTypeConfiguration<Subscription>, IEntityTypeConfiguration<SubscriptionEvent>,
    IEntityTypeConfiguration<BookEntry>, IEntityTypeConfiguration<Reader>, IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(p => p.Slug).HasMaxLength(100);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasMany(p => p.Offers).WithOne(o => o.Plan).HasForeignKey(o => o.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Code).HasMaxLength(CampaignCode.MaxLength);
        builder.HasIndex(o => o.Code);
    }

    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        builder.HasOne(s => s.Plan).WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ReaderId, s.EndsAt });
        // Ending, extending: the second of two changes at once is told, as with articles.
        builder.Property(s => s.EndsAt).IsConcurrencyToken();
        builder.Property(s => s.Origin).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.EndCause).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.HasMany(s => s.History).WithOne().HasForeignKey(e => e.SubscriptionId);
        builder.HasIndex(s => s.EndsAt);
    }

    public void Configure(EntityTypeBuilder<SubscriptionEvent> builder)
    {
        builder.ToTable("SubscriptionEvents");
        builder.Property(e => e.Act).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.By).HasMaxLength(200);
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
