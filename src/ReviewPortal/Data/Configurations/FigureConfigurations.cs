using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Articles;
using ReviewPortal.Figures;

namespace ReviewPortal.Data.Configurations;

internal sealed class FigureConfigurations : IEntityTypeConfiguration<ArticleCount>
{
    public void Configure(EntityTypeBuilder<ArticleCount> builder)
    {
        builder.ToTable("ArticleCounts").HasKey(c => new { c.ArticleId, c.Day, c.Kind });
        builder.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(c => c.Day);
    }
}
