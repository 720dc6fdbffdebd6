using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Contributors;
using ReviewPortal.Issues;
using ReviewPortal.Subjects;

namespace ReviewPortal.Data.Configurations;

internal sealed class ArticlePartConfigurations :
    IEntityTypeConfiguration<Byline>, IEntityTypeConfiguration<Contributor>,
    IEntityTypeConfiguration<SubjectHeading>, IEntityTypeConfiguration<Subject>,
    IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<Epigraph>,
    IEntityTypeConfiguration<Picture>, IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Byline> builder)
    {
        builder.HasKey(b => new { b.ArticleId, b.ContributorId });
        builder.HasOne(b => b.Contributor).WithMany(c => c.Bylines).HasForeignKey(b => b.ContributorId);
        builder.Property(b => b.Name).HasMaxLength(200);
        builder.Property(b => b.Bio).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<Contributor> builder)
    {
        builder.Property(c => c.Slug).HasMaxLength(100);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.Property(c => c.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<SubjectHeading> builder)
    {
        builder.HasKey(s => new { s.ArticleId, s.SubjectId });
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.HasOne(s => s.Subject).WithMany(s => s.Headings).HasForeignKey(s => s.SubjectId);
    }

    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(100);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.HasKey(r => new { r.ArticleId, r.ToSlug });
        builder.Property(r => r.ToSlug).HasMaxLength(100);
        builder.HasIndex(r => r.ToSlug);
    }

    public void Configure(EntityTypeBuilder<Epigraph> builder) =>
        builder.Property(e => e.Text).HasMaxLength(5000);

    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(40);
        builder.HasIndex(p => p.Name).IsUnique();
        builder.Property(p => p.Place).HasConversion<string>().HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.HasIndex(i => i.CoverDate).IsUnique();
        builder.Property(i => i.Revision).IsConcurrencyToken();
    }
}
