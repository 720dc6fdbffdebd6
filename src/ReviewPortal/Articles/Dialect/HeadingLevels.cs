namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Levels for the headings of a text whose title is the page's h1: from h2 on, never skipping one, whatever numbers of
/// signs the author put before them.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> open = new();

    public int Next(int written)
    {
        while (open.TryPeek(out var outer) && outer >= written)
            open.Pop();
        open.Push(written);
        return Math.Min(open.Count + 1, 6);
    }
}
