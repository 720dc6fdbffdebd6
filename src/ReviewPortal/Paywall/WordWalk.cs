using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Dialect;

namespace ReviewPortal.Paywall;

/// <summary>
/// Goes through the visible text of a document in order, up to a number of words or to a mark, whichever comes first,
/// and remembers where the last word ended. Tables and code blocks are taken whole or end the walk.
/// </summary>
internal sealed class WordWalk(int limit, TeaserMark? mark = null)
{
    private WordCounter counter;

    public int Words => counter.Words;

    /// <summary>After the last character that a teaser may end with.</summary>
    public TextPosition? End { get; private set; }

    /// <summary>The block that holds the mark, once the walk has come to it.</summary>
    public LeafBlock? MarkedBlock { get; private set; }

    /// <summary>What stands between <see cref="End"/> and the mark.</summary>
    public StringBuilder Tail { get; } = new();

    public bool HasPictureInTail { get; private set; }

    public static int Count(ContainerBlock blocks)
    {
        var walk = new WordWalk(int.MaxValue);
        walk.Over(blocks);
        return walk.Words;
    }

    /// <returns>Whether the walk came to its end; if not, it goes on.</returns>
    public bool Over(ContainerBlock container)
    {
        foreach (var block in container)
        {
            var isOver = block switch
            {
                FootnoteGroup or LinkReferenceDefinitionGroup => false,
                Table or CodeBlock => IsOverAfterWhole(block),
                LeafBlock { Inline: { } text } leaf => IsOverIn(text, leaf) || counter.End() && Words == limit,
                ContainerBlock inner => Over(inner),
                _ => false,
            };
            if (isOver)
                return true;
        }

        return false;
    }

    private bool IsOverAfterWhole(Block block)
    {
        var words = block is Table table ? Count(table) : CountCode((CodeBlock)block);
        if (words > limit - Words)
            return true;
        counter.Add(words);
        Keep(new TextPosition(block, null, 0));
        return words > 0 && Words == limit;
    }

    private static int CountCode(CodeBlock code)
    {
        var counter = new WordCounter();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            foreach (var rune in code.Lines.Lines[i].Slice.AsSpan().EnumerateRunes())
                counter.Take(WordRunes.KindOf(rune));
            counter.End();
        }

        return counter.Words;
    }

    private bool IsOverIn(ContainerInline container, LeafBlock leaf)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var isOver = inline switch
            {
                LiteralInline literal => IsOverIn(literal.Content.AsSpan(), leaf, literal),
                CodeInline code => IsOverIn(code.Content, leaf, code),
                LineBreakInline => IsOverIn(" ", leaf, inline),
                TeaserMark => inline == mark && IsOverAtMark(leaf),
                ContainerInline inner => IsOverIn(inner, leaf),
                _ => false,
            };
            HasPictureInTail |= inline is PictureInline;
            if (isOver)
                return true;
        }

        return false;
    }

    private bool IsOverIn(ReadOnlySpan<char> text, LeafBlock leaf, Inline inline)
    {
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = WordRunes.KindOf(rune);
            if (counter.Take(kind) && Words == limit)
                return true;
            position += rune.Utf16SequenceLength;
            if (kind >= WordRune.Symbol)
                Keep(new TextPosition(leaf, inline, position));
            else if (mark is not null)
                Tail.Append(rune);
        }

        return false;
    }

    private bool IsOverAtMark(LeafBlock leaf)
    {
        counter.End();
        MarkedBlock = leaf;
        return true;
    }

    private void Keep(TextPosition position)
    {
        End = position;
        HasPictureInTail = false;
        Tail.Clear();
    }
}
