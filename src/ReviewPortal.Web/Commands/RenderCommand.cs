using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;

namespace ReviewPortal.Web.Commands;

/// <summary>Renders what is stored again, after the dialect or the site's teaser length has changed.</summary>
internal sealed class RenderCommand(ArticleRendering rendering)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (done, failed) = (0, 0);
        await foreach (var result in rendering.RenderAllAsync(cancellationToken))
        {
            if (result.Problem is null) done++;
            else
            {
                failed++;
                await Console.Error.WriteLineAsync($"{result.Slug}: {result.Problem}");
            }

            if ((done + failed) % 500 == 0) Console.WriteLine($"{done + failed:N0} articles …");
        }

        Console.WriteLine($"{done:N0} articles rendered, {failed:N0} failed.");
        return failed == 0 ? 0 : 1;
    }
}
