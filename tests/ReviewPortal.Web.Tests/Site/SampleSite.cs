namespace ReviewPortal.Web.Tests.Site;

/// <summary>A site in which <see cref="SampleArticle"/> has come out.</summary>
public class SampleSite : SiteFactory
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.FileAsync(SampleArticle.File);
    }
}
