using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Works;

namespace ReviewPortal.Data.Configurations;

internal sealed class WorkConfigurations :
    IEntityTypeConfiguration<Work>, IEntityTypeConfiguration<WorkKey>, IEntityTypeConfiguration<ReviewedWork>
{
    public void Configure(EntityTypeBuilder<Work> builder)
    {
        builder.Property(w => w.Slug).HasMaxLength(100);
        builder.HasIndex(w => w.Slug).IsUnique();
        builder.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(w => new { w.SortTitle, w.Id });
        builder.HasIndex(w => new { w.SortAuthor, w.SortTitle, w.Id });
        builder.HasIndex(w => new { w.Year, w.SortTitle, w.Id });
        builder.HasMany(w => w.Keys).WithOne(k => k.Work).HasForeignKey(k => k.WorkId);
        builder.HasMany(w => w.Reviews).WithOne(r => r.Work).HasForeignKey(r => r.WorkId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<WorkKey> builder) => builder.HasKey(k => k.Key);

    public void Configure(EntityTypeBuilder<ReviewedWork> builder)
    {
        builder.ToTable("ReviewedWorks");
        builder.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
