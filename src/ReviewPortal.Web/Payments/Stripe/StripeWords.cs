
namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What Stripe would not do, in words for whoever asked for it.</summary>
internal static class StripeWords
{
    public const string Disputed = "This payment is disputed, so that Stripe sends nothing of it back: the bank decides.";

    public const string NoCard = "Nothing is known here of a card that is charged for it. Write to the review.";
    public const string Held = "Something about the card’s payments is being looked into. Try again in some days, or write to the review.";
    public const string Owed = "The card is just being charged for what follows, or was not charged. Try again when it was.";
    public const string NothingChanged = "Stripe has changed nothing. Try again in a few minutes, or write to the review.";

    public static string InWords(this StripeException failure) => failure switch
    {
        { IsRefusal: false } =>
            "Stripe can’t be reached at the moment. Try again in a few minutes.",
        { Code: "charge_already_refunded" } => "Stripe says that all of this payment was sent back already.",
        { Code: "charge_disputed" } => Disputed,
        { Code: "resource_missing" } => "Stripe does not know this any more.",
        _ => $"Stripe refused it{(failure.Code is null ? "" : $" ({failure.Code})")}.",
    };
}
