namespace ReviewPortal.Articles.FrontMatter;

/// <summary>The lines of the file at positions in its front matter.</summary>
internal sealed class LineCounter(string text, int firstLine)
{
    private int _position;
    private int _lineFeeds;

    public int At(long position)
    {
        var wanted = (int)Math.Clamp(position, 0, text.Length);

        if (wanted < _position)
            (_position, _lineFeeds) = (0, 0);

        // Events come in order, so counting on from the last one keeps the whole linear.
        _lineFeeds += text.AsSpan(_position, wanted - _position).Count('\n');
        _position = wanted;

        return firstLine + _lineFeeds;
    }
}
