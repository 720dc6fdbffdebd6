namespace ReviewPortal.Search;

/// <summary>
/// Which of the three indexes. Each holds what some reader may read and nothing else: what is not in it changes neither
/// what is found there, nor its order, nor the time that it takes. None holds what is not published.
/// </summary>
internal enum SearchShelf
{
    /// <summary>What everyone may read.</summary>
    Open,

    /// <summary>What every signed-in reader may read: of what is free and what is free with an account all words.</summary>
    Members,

    /// <summary>All words; for who reads everything, and for others only of articles that they may read now.</summary>
    Whole,
}
