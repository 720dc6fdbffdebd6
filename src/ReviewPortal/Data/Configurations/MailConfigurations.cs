using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Mail;

namespace ReviewPortal.Data.Configurations;

internal sealed class MailConfigurations : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(m => m.To).HasMaxLength(MailboxAddress.MaxLength);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.LastError).HasMaxLength(200);
        builder.HasIndex(m => m.NextTryAt);
    }

    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("OneTimeLinks");
        builder.HasOne<Reader>().WithMany().HasForeignKey(l => l.ReaderId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.NewEmail).HasMaxLength(MailboxAddress.MaxLength);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.ReaderId, l.Purpose });
    }
}
