using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>
/// Deque's rules for pages that everybody can use. Given to a page once: the library's own adapter gives them again for
/// every run, and to a blank page beside it, which took two thirds of the time of all tests of pages.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static Task GiveAsync(IPage page) => page.EvaluateAsync(Script);

    /// <param name="only">The rules that are asked for; all, if none is named.</param>
    /// <returns>Each rule that is broken, and where.</returns>
    public static Task<string[]> ViolationsAsync(IPage page, params string[] only) => page.EvaluateAsync<string[]>(
        """
        only => axe.run({ resultTypes: ['violations'], ...(only.length > 0 && { runOnly: only }) })
          .then(found => found.violations.map(v => [v.id, v.help, ...v.nodes.map(n => n.html)].join(' ')))
        """,
        only);
}
