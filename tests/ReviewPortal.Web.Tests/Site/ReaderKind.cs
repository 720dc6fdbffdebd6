namespace ReviewPortal.Web.Tests.Site;

/// <summary>Everyone who may come to the site.</summary>
public enum ReaderKind
{
    Anonymous,

    /// <summary>An account, and never a subscription.</summary>
    Reader,

    /// <summary>An All Access subscription that ended yesterday.</summary>
    Lapsed,

    /// <summary>An All Access subscription that stands still.</summary>
    Paused,

    /// <summary>An All Access subscription whose money went back.</summary>
    Refunded,
    Print,
    Digital,
    AllAccess,
    Circulation,
    Editor,
    Admin,
}
