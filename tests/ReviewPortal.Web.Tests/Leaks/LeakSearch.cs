using System.Collections.Concurrent;
using System.Text;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>Searches what was sent for words that its reader should not have, and keeps what it found for the report.</summary>
internal sealed class LeakSearch(LeakWalkSite site)
{
    private readonly ConcurrentQueue<string> _leaks = new();

    public IReadOnlyCollection<string> Leaks => _leaks;

    /// <returns>The invented words of the answer, if they are sent to this reader as such.</returns>
    public IReadOnlySet<GatedWord> Search(ReaderKind kind, string request, Answer answer)
    {
        if (answer.Status == HttpStatusCode.PermanentRedirect) _leaks.Enqueue($"{request} was sent on to {answer.Location}, so that nothing was searched.");
        if ((int)answer.Status >= 500) _leaks.Enqueue($"{request} as {kind} was answered {(int)answer.Status}.");
        var headers = site.Vocabulary.In(string.Join('\n', answer.Headers.Select(h => $"{h.Name}: {h.Value}")));
        var body = site.Vocabulary.In(Encoding.Latin1.GetString(answer.Body));
        body = body.Union(site.Vocabulary.In(answer.Text)).ToHashSet();
        // Whoever has the address of a private feed is sent what its reader may read, and not what they may themselves.
        var sender = kind;
        if (site.Feeds.FirstOrDefault(f => request.Contains(f.Key, StringComparison.Ordinal)) is { Key: not null } feed) kind = feed.Value;
        // Whoever has the link to a gift is sent that one article, by that one address.
        var given = site.Gifts.Where(g => request.Contains($"/articles/{g.Value}/gift/{g.Key}", StringComparison.Ordinal)).Select(g => g.Value).FirstOrDefault();
        Report(headers, "its headers");
        Report(body, "its body");
        return kind == sender && given is null ? body : new HashSet<GatedWord>();

        void Report(IEnumerable<GatedWord> found, string where)
        {
            // What the visitor brought, in the address, they may have back.
            foreach (var word in found.Where(w => !request.Contains(w.Word, StringComparison.Ordinal) && !Expectation.MayGet(kind, site.ArticleOf(w), w.Shelf)
                && !(w.Shelf == Shelf.Whole && w.Slug == given)).Take(3))
                _leaks.Enqueue($"{request} as {kind} ({(int)answer.Status}) holds “{word.Word}”, of {word.Shelf} of {word.Slug}, in {where}.");
        }
    }

    public void AssertNone() =>
        Assert.True(_leaks.IsEmpty, $"{_leaks.Count} leaks, among them:\n{string.Join('\n', _leaks.Take(40))}");
}
