namespace ReviewPortal.Search;

/// <summary>Which of the two indexes.</summary>
internal enum SearchShelf
{
    /// <summary>What everyone may read.</summary>
    Open,

    /// <summary>All words; asked only for articles that the reader may read now.</summary>
    Whole,
}
