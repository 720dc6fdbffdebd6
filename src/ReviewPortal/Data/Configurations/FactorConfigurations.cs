using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;

namespace ReviewPortal.Data.Configurations;

internal sealed class FactorConfigurations :
    IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<SpentChallenge>,
    IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("Authenticators").HasKey(a => a.ReaderId);
        builder.HasOne<Reader>().WithOne().HasForeignKey<Authenticator>(a => a.ReaderId);
        builder.Property(a => a.ProtectedKey).HasMaxLength(1024);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes").HasKey(c => new { c.ReaderId, c.Hash });
        builder.HasOne<Reader>().WithMany().HasForeignKey(c => c.ReaderId);
        builder.Property(c => c.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<SpentChallenge> builder)
    {
        builder.ToTable("SpentChallenges").HasKey(c => c.Hash);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => c.ExpiresAt);
    }

    /// <summary>Identity's record of a passkey does not know when it was used.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder) => builder.Property<DateTime?>(PasskeyQueries.LastUsedAt);
}
