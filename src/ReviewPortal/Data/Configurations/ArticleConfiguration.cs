using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Data.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(a => a.Slug).HasMaxLength(100);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Property(a => a.Dek).HasMaxLength(500);
        builder.Property(a => a.Access).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(a => new { a.PublishedAt, a.Id });
        builder.HasIndex(a => a.SavedAt);
        // What waits for the search's index: nearly nothing, and asked for before each search.
        builder.HasIndex(a => a.PublishedAt).HasFilter("\"IndexedAt\" IS NULL AND \"WithdrawnAt\" IS NULL");
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasOne(a => a.Issue).WithMany(i => i.Articles).HasForeignKey(a => a.IssueId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(a => a.Bylines).WithOne(b => b.Article).HasForeignKey(b => b.ArticleId);
        builder.HasMany(a => a.Works).WithOne(w => w.Article).HasForeignKey(w => w.ArticleId);
        builder.HasMany(a => a.Replies).WithOne().HasForeignKey(r => r.ArticleId);
        builder.HasMany(a => a.Epigraphs).WithOne().HasForeignKey(e => e.ArticleId);
        builder.HasMany(a => a.Subjects).WithOne(s => s.Article).HasForeignKey(s => s.ArticleId);
        builder.HasMany(a => a.Pictures).WithOne().HasForeignKey(p => p.ArticleId);
        builder.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ArticleId);
        builder.HasOne<ArticleText>().WithOne(t => t.Article).HasForeignKey<ArticleText>(t => t.ArticleId);
    }
}
