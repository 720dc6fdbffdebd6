using ReviewPortal.Articles;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Search;

/// <summary>Articles that tell by a word of theirs who may find them.</summary>
public sealed class SearchArchive : SiteFactory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.FileAsync(SampleArticle.File);
        await this.FileAsync(Of("Harbour Lights", "2026-05-14", "subscribers", "The lamps of Łódź were counted.", "Behind it stands quorndon, and the tide was owed to nobody."));
        await this.FileAsync(Of("The Café at Midnight", "1987-03-05", "subscribers", "Dvořák drank there with revolutionaries.", "Behind it stands zymurgy; the universities were shut."));
        await this.FileAsync(Of("Letters Home", "1987-12-31", "registered", "A parcel came.", "Behind it stands xylography."));
        await this.FileAsync(Of("Open Water", "2001-07-01", "free", "A parcel of water.", "Everyone reads of vexillology, and of a <b>ferry</b> & its bell."));
        await this.FileAsync(Of("文学の海", "2010-01-01", "free", "中国文学史。", "海の向こう。"));
        await this.FileAsync("---\ntitle: Unseen Harbour\n---\nA draft of quillwork.");
    }

    private static string Of(string title, string published, string access, string opening, string rest) => $"""
        ---
        title: "{title}"
        slug: {(char.IsAscii(title[0]) ? Slug.From(title) : "the-sea-of-letters")}
        published: {published}
        access: {access}
        contributors: [{(published.StartsWith("1987", StringComparison.Ordinal) ? "Anselm Quay" : "Ida Morrow")}]
        subjects: [{(access == "free" ? "Élan" : "Harbours")}]
        works:
          - title: {(access == "registered" ? "A Film of the Dunes" : "A Book of the Dunes")}
            credit: by Berit Lund
            kind: {(access == "registered" ? "film" : "book")}
        ---

        {opening}<!--more-->

        {rest}
        """;
}
