using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Accounts;
using ReviewPortal.Shelf;

namespace ReviewPortal.Data.Configurations;

internal sealed class ShelfConfigurations :
    IEntityTypeConfiguration<SavedArticle>, IEntityTypeConfiguration<ReadArticle>, IEntityTypeConfiguration<ReaderFeed>
{
    public void Configure(EntityTypeBuilder<SavedArticle> builder)
    {
        builder.ToTable("SavedArticles").HasKey(s => new { s.ReaderId, s.ArticleId });
        builder.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        builder.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ReadArticle> builder)
    {
        builder.ToTable("ReadArticles").HasKey(r => new { r.ReaderId, r.ArticleId });
        builder.HasOne<Reader>().WithMany().HasForeignKey(r => r.ReaderId);
        builder.HasOne(r => r.Article).WithMany().HasForeignKey(r => r.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ReaderFeed> builder)
    {
        builder.ToTable("ReaderFeeds").HasKey(f => f.ReaderId);
        builder.HasOne<Reader>().WithOne().HasForeignKey<ReaderFeed>(f => f.ReaderId);
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
    }
}
