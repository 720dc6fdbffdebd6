namespace ReviewPortal.Articles;

/// <summary>Whether an article is cut for those who may not read the whole, and after how many words at most.</summary>
public readonly record struct TeaserRule(bool IsCut, int Words)
{
    public static TeaserRule Free => new(IsCut: false, Words: 0);
}
