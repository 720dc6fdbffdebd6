using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data.Configurations;

internal sealed class PaymentConfigurations :
    IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceSeries>, IEntityTypeConfiguration<PostalAddress>, IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("Invoices");
        builder.HasKey(i => i.Number);
        builder.Property(i => i.Number).ValueGeneratedNever();
        // An invoice outlives its reader and what was paid with it.
        builder.HasOne<Reader>().WithMany().HasForeignKey(i => i.ReaderId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(i => i.Subscription).WithMany().HasForeignKey(i => i.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(i => i.Plan).WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Offer>().WithMany().HasForeignKey(i => i.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.PlanName).HasMaxLength(200);
        builder.Property(i => i.Currency).HasMaxLength(3);
        builder.Property(i => i.BilledName).HasMaxLength(200);
        builder.Property(i => i.BilledAddress).HasMaxLength(500);
        builder.Property(i => i.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.SettledBy).HasMaxLength(200);
        builder.Property(i => i.Note).HasMaxLength(Signature.MaxNote);
        builder.HasIndex(i => new { i.PaidAt, i.CancelledAt, i.DueAt });
        builder.Property(i => i.PaidAt).IsConcurrencyToken();
        builder.Property(i => i.CancelledAt).IsConcurrencyToken();
        builder.Property(i => i.RefundedMinor).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<InvoiceSeries> builder)
    {
        builder.ToTable("InvoiceSeries");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new { Id = 1, Last = 0 });
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.PlanName).HasMaxLength(200);
        builder.Property(p => p.CardReference).HasMaxLength(100);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(p => p.InvoiceNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Subscription).WithMany().HasForeignKey(p => p.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(p => p.CardReference).IsUnique();
        builder.HasIndex(p => p.ReceivedOn);
    }

    public void Configure(EntityTypeBuilder<PostalAddress> builder)
    {
        builder.ToTable("PostalAddresses");
        builder.HasKey(a => a.ReaderId);
        builder.HasOne<Reader>().WithOne().HasForeignKey<PostalAddress>(a => a.ReaderId).OnDelete(DeleteBehavior.Cascade);
        foreach (var line in new[] { nameof(PostalAddress.Name), nameof(PostalAddress.Line1), nameof(PostalAddress.Line2), nameof(PostalAddress.Town), nameof(PostalAddress.Country) })
            builder.Property(line).HasMaxLength(AddressEntry.MaxLine);
        builder.Property(a => a.PostalCode).HasMaxLength(AddressEntry.MaxPostalCode);
    }
}
