using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Paywall;

namespace ReviewPortal.Data.Configurations;

internal sealed class TextConfigurations :
    IEntityTypeConfiguration<ArticleText>, IEntityTypeConfiguration<ArticleVersion>, IEntityTypeConfiguration<VersionText>,
    IEntityTypeConfiguration<Upload>, IEntityTypeConfiguration<StagedFile>
{
    public void Configure(EntityTypeBuilder<ArticleText> builder)
    {
        builder.ToTable("ArticleTexts").HasKey(t => t.ArticleId);
        builder.Property(t => t.ArticleId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ArticleVersion> builder) =>
        builder.HasIndex(v => new { v.ArticleId, v.Number }).IsUnique();

    public void Configure(EntityTypeBuilder<VersionText> builder)
    {
        builder.ToTable("VersionTexts").HasKey(t => t.VersionId);
        builder.HasOne(t => t.Version).WithOne().HasForeignKey<VersionText>(t => t.VersionId);
    }

    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.HasIndex(u => u.At);
        builder.HasMany(u => u.Files).WithOne().HasForeignKey(f => f.UploadId);
    }

    public void Configure(EntityTypeBuilder<StagedFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(255);
        builder.Property(f => f.Content);
    }
}
