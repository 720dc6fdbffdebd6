using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data.Configurations;

internal sealed class GiftConfigurations : IEntityTypeConfiguration<GiftLink>, IEntityTypeConfiguration<GiftSubscription>, IEntityTypeConfiguration<GiftDraft>
{
    public void Configure(EntityTypeBuilder<GiftLink> builder)
    {
        builder.ToTable("GiftLinks");
        builder.HasOne<Reader>().WithMany().HasForeignKey(l => l.GiverId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(l => l.Article).WithMany().HasForeignKey(l => l.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.GiverId, l.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<GiftSubscription> builder)
    {
        builder.ToTable("GiftSubscriptions");
        // A gift outlives its giver, whoever redeemed it, and the subscription that came of it.
        builder.HasOne<Reader>().WithMany().HasForeignKey(g => g.GiverId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Reader>().WithMany().HasForeignKey(g => g.RedeemedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(g => g.Subscription).WithMany().HasForeignKey(g => g.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(g => g.Plan).WithMany().HasForeignKey(g => g.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invoice>().WithOne().HasForeignKey<GiftSubscription>(g => g.InvoiceNumber).OnDelete(DeleteBehavior.Restrict);
        builder.Property(g => g.RecipientName).HasMaxLength(GiftEntry.MaxName);
        builder.Property(g => g.RecipientEmail).HasMaxLength(MailboxAddress.MaxLength);
        builder.Property(g => g.From).HasMaxLength(GiftEntry.MaxName);
        builder.Property(g => g.Message).HasMaxLength(GiftEntry.MaxMessage);
        builder.Property(g => g.CodeHash).HasMaxLength(64);
        builder.Property(g => g.SettledBy).HasMaxLength(200);
        builder.Property(g => g.Note).HasMaxLength(Signature.MaxNote);
        builder.HasIndex(g => g.CodeHash).IsUnique();
        builder.HasIndex(g => new { g.SentAt, g.SendAt });
        // Redeemed while the desk makes it void or makes a new code: the second is told.
        builder.Property(g => g.RedeemedAt).IsConcurrencyToken();
        builder.Property(g => g.VoidedAt).IsConcurrencyToken();
        builder.Property(g => g.CodeHash).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<GiftDraft> builder)
    {
        builder.ToTable("GiftDrafts");
        builder.HasKey(d => d.OrderId);
        builder.HasOne<CardOrder>().WithOne().HasForeignKey<GiftDraft>(d => d.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(d => d.RecipientName).HasMaxLength(GiftEntry.MaxName);
        builder.Property(d => d.RecipientEmail).HasMaxLength(MailboxAddress.MaxLength);
        builder.Property(d => d.From).HasMaxLength(GiftEntry.MaxName);
        builder.Property(d => d.Message).HasMaxLength(GiftEntry.MaxMessage);
    }
}
