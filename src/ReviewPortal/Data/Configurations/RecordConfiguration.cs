using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Records;

namespace ReviewPortal.Data.Configurations;

/// <summary>No foreign key: a line stays as it was written when its reader is gone.</summary>
internal sealed class RecordConfiguration : IEntityTypeConfiguration<RecordEntry>
{
    public void Configure(EntityTypeBuilder<RecordEntry> builder)
    {
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(e => e.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.ReaderId).HasMaxLength(450);
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.Property(e => e.AboutReaderId).HasMaxLength(450);
        builder.Property(e => e.About).HasMaxLength(RecordEntry.MaxWords);
        builder.Property(e => e.Range).HasMaxLength(50);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.ReaderId);
        builder.HasIndex(e => e.AboutReaderId);
    }
}
