using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions").Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        builder.Property(s => s.BegunBy).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Device).HasMaxLength(Session.MaxDevice);
        builder.Property(s => s.Network).HasMaxLength(Session.MaxNetwork);
        // What is over is looked for at every signing in.
        builder.HasIndex(s => s.EndsAt);
    }
}
