using ReviewPortal.Figures;

namespace ReviewPortal.Web.Figures;

internal static class FigureWords
{
    public static string InWords(this StartKind kind) => kind switch
    {
        StartKind.Ordered => "Ordered",
        StartKind.Given => "Given",
        StartKind.FromList => "From the list",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string InWords(this EndKind kind) => kind switch
    {
        EndKind.RanOut => "Ran out",
        EndKind.CancelledByReader => "Cancelled by the reader",
        EndKind.Unpaid => "Not paid",
        EndKind.Refunded => "Paid back",
        EndKind.ByCirculation => "By circulation",
        EndKind.AccountDeleted => "Account deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
