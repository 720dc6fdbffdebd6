using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Paywall;

/// <summary>
/// A place in a document: after <paramref name="Length"/> characters of a text, at a mark, or (without an inline) after
/// a whole block.
/// </summary>
internal readonly record struct TextPosition(Block Block, Inline? Inline, int Length);
