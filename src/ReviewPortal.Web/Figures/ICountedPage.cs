using ReviewPortal.Figures;

namespace ReviewPortal.Web.Figures;

/// <summary>A page whose views are counted for an article.</summary>
internal interface ICountedPage
{
    /// <summary>Null where this view is none that counts.</summary>
    Countable? Counts { get; }
}
