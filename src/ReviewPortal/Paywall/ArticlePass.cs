namespace ReviewPortal.Paywall;

/// <summary>That a reader passes one article on to whoever asks now. Whether they may is decided when it is opened.</summary>
public sealed record ArticlePass(int ArticleId, ReaderStanding Giver);
