using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>An editor's <c>&lt;!--more--&gt;</c>, or the place of the cut in a preview.</summary>
internal sealed class TeaserMark : LeafInline
{
    /// <summary>A mark is visible only in the preview that shows where the teaser ends.</summary>
    public bool IsShown { get; set; }
}
