using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.PrintSubscribers;

namespace ReviewPortal.Data.Configurations;

internal sealed class PrintSubscriberConfigurations : IEntityTypeConfiguration<PrintSubscriber>, IEntityTypeConfiguration<WaitingList>
{
    public void Configure(EntityTypeBuilder<PrintSubscriber> builder)
    {
        builder.ToTable("PrintSubscribers");
        builder.Property(s => s.Number).HasMaxLength(SubscriberNumber.MaxLength);
        builder.Property(s => s.NumberKey).HasMaxLength(SubscriberNumber.MaxKey);
        builder.HasIndex(s => s.NumberKey).IsUnique();
        foreach (var line in new[] { nameof(PrintSubscriber.Name), nameof(PrintSubscriber.Line1), nameof(PrintSubscriber.Line2), nameof(PrintSubscriber.Town), nameof(PrintSubscriber.Country) })
            builder.Property(line).HasMaxLength(AddressEntry.MaxLine);
        builder.Property(s => s.PostalCode).HasMaxLength(AddressEntry.MaxPostalCode);
        builder.Property(s => s.Email).HasMaxLength(MailboxAddress.MaxLength);
        builder.HasOne(s => s.Plan).WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
        // Whoever deletes their account leaves the number as it was: the copies are paid for, and go on.
        builder.HasOne<Reader>().WithMany().HasForeignKey(s => s.ClaimedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(s => s.Subscription).WithMany().HasForeignKey(s => s.SubscriptionId).OnDelete(DeleteBehavior.SetNull);
        // Of two who claim it at once, the second is told; and a list does not write over what was claimed meanwhile.
        builder.Property(s => s.ClaimedById).IsConcurrencyToken();
        builder.Property(s => s.ChangedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<WaitingList> builder)
    {
        builder.ToTable("WaitingLists");
        builder.HasOne<Reader>().WithMany().HasForeignKey(l => l.ReaderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(l => l.PressedAt).IsConcurrencyToken();
    }
}
