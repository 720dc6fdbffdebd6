using Markdig.Syntax;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Dialect;

namespace ReviewPortal.Paywall;

/// <summary>
/// The rule by which an article is cut for those who may not read the whole: at the editor's mark, else after a number
/// of words, yet never after more than half of them.
/// </summary>
internal static class Teaser
{
    private const string SentenceEnds = ".!?…。！？｡؟۔।";
    private const string Closers = "\"'”’»›)]}」』）】》〉";

    /// <param name="document">The text, prepared.</param>
    /// <param name="mark">The editor's mark, if there is one.</param>
    /// <param name="limit">The most words that may be given away without a mark.</param>
    public static TeaserCut Find(MarkdownDocument document, TeaserMark? mark, int limit) =>
        mark is null ? AfterWords(document, limit) : AtMark(document, mark);

    private static TeaserCut AfterWords(MarkdownDocument document, int limit)
    {
        var half = WordWalk.Count(document) / 2;
        var end = limit <= half ? TeaserEnd.WordLimit : TeaserEnd.Half;
        var words = Math.Clamp(limit, 0, half);
        if (words == 0)
            return new TeaserCut(end, 0, null, HasEllipsis: false);

        var walk = new WordWalk(words);
        walk.Over(document);
        return walk.Words == 0
            ? new TeaserCut(end, 0, null, HasEllipsis: false)
            : new TeaserCut(end, walk.Words, walk.End, HasEllipsis: true);
    }

    private static TeaserCut AtMark(MarkdownDocument document, TeaserMark mark)
    {
        var walk = new WordWalk(int.MaxValue, mark);
        walk.Over(document);
        var isInSentence = walk.End is { } end && end.Block == walk.MarkedBlock
            && !walk.HasPictureInTail && !EndsSentence(walk.Tail.ToString());
        var at = isInSentence || walk.MarkedBlock is null ? walk.End : new TextPosition(walk.MarkedBlock, mark, 0);
        return new TeaserCut(TeaserEnd.Marker, walk.Words, at, isInSentence);
    }

    private static bool EndsSentence(string tail)
    {
        var bare = tail.AsSpan().TrimEnd().TrimEnd(Closers).TrimEnd();
        return bare.Length > 0 && SentenceEnds.Contains(bare[^1], StringComparison.Ordinal);
    }
}
