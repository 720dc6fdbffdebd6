using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

/// <summary>What one route answers to a GET of an address that exists, by who asks.</summary>
/// <param name="Pattern">As the endpoint table has it, in lower case.</param>
/// <param name="Address">With the names of <see cref="RoutesSite"/>'s things in braces.</param>
internal sealed record RouteRow(string Pattern, string Address, int Anonymous, int Reader, int Subscriber, int Circulation, int Editor, int Admin)
{
    /// <summary>Where a subscription to print alone is answered otherwise than one that opens articles.</summary>
    public int? Print { get; init; }

    public int StatusFor(ReaderKind kind) => kind switch
    {
        ReaderKind.Anonymous => Anonymous,
        ReaderKind.Reader or ReaderKind.Lapsed or ReaderKind.Paused or ReaderKind.Refunded => Reader,
        ReaderKind.Print => Print ?? Subscriber,
        ReaderKind.Digital or ReaderKind.AllAccess => Subscriber,
        ReaderKind.Circulation => Circulation,
        ReaderKind.Editor => Editor,
        ReaderKind.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
