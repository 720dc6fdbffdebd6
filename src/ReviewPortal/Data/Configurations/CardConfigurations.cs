using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data.Configurations;

internal sealed class CardConfigurations :
    IEntityTypeConfiguration<CardOrder>, IEntityTypeConfiguration<CardCustomer>, IEntityTypeConfiguration<CardEvent>, IEntityTypeConfiguration<CardDispute>, IEntityTypeConfiguration<CardMove>
{
    private const int Reference = 255;

    public void Configure(EntityTypeBuilder<CardOrder> builder)
    {
        builder.ToTable("CardOrders");
        builder.Property(o => o.Id).ValueGeneratedNever();
        // An order outlives its reader and what was paid with it: the books need it.
        builder.HasOne<Reader>().WithMany().HasForeignKey(o => o.ReaderId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(o => o.Subscription).WithMany().HasForeignKey(o => o.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(o => o.Plan).WithMany().HasForeignKey(o => o.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Offer>().WithMany().HasForeignKey(o => o.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.PlanName).HasMaxLength(200);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.Article).HasMaxLength(200);
        builder.Property(o => o.Status).HasConversion<string>().HasMaxLength(20);
        foreach (var name in new[] { nameof(CardOrder.Customer), nameof(CardOrder.Session), nameof(CardOrder.Term) }) builder.Property(name).HasMaxLength(Reference);
        builder.Property(o => o.AskedBy).HasMaxLength(CardAsked.MaxLength);
        builder.Property(o => o.AskedNote).HasMaxLength(Signature.MaxNote);
        builder.Property(o => o.Problem).HasMaxLength(CardEvent.MaxNote);
        builder.HasIndex(o => new { o.Status, o.ClosedAt });
    }

    public void Configure(EntityTypeBuilder<CardCustomer> builder)
    {
        builder.ToTable("CardCustomers");
        builder.HasKey(c => c.ReaderId);
        builder.HasOne<Reader>().WithOne().HasForeignKey<CardCustomer>(c => c.ReaderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.Reference).HasMaxLength(Reference);
    }

    public void Configure(EntityTypeBuilder<CardEvent> builder)
    {
        builder.ToTable("CardEvents");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).HasMaxLength(Reference);
        builder.Property(e => e.Type).HasMaxLength(Reference);
        builder.Property(e => e.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Note).HasMaxLength(CardEvent.MaxNote);
        builder.HasIndex(e => e.Outcome);
    }

    public void Configure(EntityTypeBuilder<CardDispute> builder)
    {
        builder.ToTable("CardDisputes");
        builder.HasKey(d => d.Reference);
        builder.Property(d => d.Reference).HasMaxLength(Reference).ValueGeneratedNever();
        builder.HasOne(d => d.Order).WithMany(o => o.Disputes).HasForeignKey(d => d.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(d => d.Receipt).HasMaxLength(Reference);
        builder.Property(d => d.Currency).HasMaxLength(3);
        builder.Property(d => d.Reason).HasMaxLength(CardDispute.MaxReason);
        builder.Property(d => d.Status).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(d => d.Status);
    }

    public void Configure(EntityTypeBuilder<CardMove> builder)
    {
        builder.ToTable("CardMoves");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<CardOrder>().WithMany(o => o.Moves).HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.Offer).WithMany().HasForeignKey(m => m.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.By).HasMaxLength(200);
        builder.Property(m => m.Note).HasMaxLength(Signature.MaxNote);
    }
}
