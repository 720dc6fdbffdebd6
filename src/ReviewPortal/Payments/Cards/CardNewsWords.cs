namespace ReviewPortal.Payments.Cards;

internal static class CardNewsWords
{
    /// <summary>For the staff: in the record, and in what Compare shows.</summary>
    public static string InWords(this CardNews news) => news switch
    {
        CardNews.Overdue => "Renewal not paid",
        CardNews.RenewalCancelled => "Renewal cancelled",
        CardNews.RenewalKept => "Renews after all",
        _ => news.ToString(),
    };
}
