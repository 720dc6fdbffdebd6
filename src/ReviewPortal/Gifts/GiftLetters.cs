using ReviewPortal.Accounts;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>What the review writes about gifts: to givers, who did not type its words, and to those who are given one.</summary>
public sealed class GiftLetters(SiteOptions site, PaymentOptions payments)
{
    public Letter Ordered(Invoice invoice) => new(
        $"Your invoice No. {invoice.Number} from {site.Name}",
        [
            $"Thank you for giving a subscription: {invoice.PlanName}, {Issues(invoice.Issues)} for {invoice.Price}. "
            + $"Please pay it by {site.LastDayBefore(invoice.DueAt).InWords()}, and name the number {invoice.Number}.",
        ],
        ("See the invoice", new Uri(site.BaseUrl, $"/account/invoices/{invoice.Number}")),
        [.. payments.HowToPay, "The gift is ready on the day on which your payment is noted; we write to you then."]);

    public Letter Ready(GiftSubscription gift, string plan, DateTime now) => new(
        $"Your gift of {site.Name} is ready",
        [$"Your payment is noted, and the gift is ready: {plan}, {Issues(gift.Issues)}."],
        Gifts("See and print its card"),
        [
            gift.RecipientEmail is null ? "You gave no e-mail address: print the card, or pass on its code."
            : gift.SendAt > now ? $"We send it by mail on {site.DateOf(gift.SendAt.Value).InWords()}. You can print the card as well."
            : "We have sent it to the address that you gave. You can print the card as well.",
        ]);

    /// <param name="code">The gift’s own.</param>
    public Letter Given(GiftSubscription gift, string plan, string code)
    {
        var giver = gift.From.Length > 0 ? gift.From : "Somebody";
        var inGroups = GiftCode.InGroups(code);
        return new(
            $"A gift for you: a subscription to {site.Name}",
            [
                $"{giver} gives you a subscription to {site.Name}: {plan}, {Issues(gift.Issues)}.",
                .. gift.Message is { } message ? (string[])[$"“{message.ReplaceLineEndings(" ")}”"] : [],
            ],
            ("Begin it", new Uri(site.BaseUrl, $"/gifts/redeem?code={inGroups}")),
            [
                $"Its code is {inGroups}. It can be used once, and it does not run out.",
                "There is nothing to pay, now or later: the subscription ends by itself.",
                "We were given your address for this gift alone. If you had a letter of it before, the code in this one has taken the other’s place.",
            ]);
    }

    /// <summary>To the giver, and nothing of who did it.</summary>
    public Letter Redeemed(GiftSubscription gift) => new($"Your gift of {site.Name} was redeemed", [$"The code of your gift, invoice No. {gift.InvoiceNumber}, was redeemed: the subscription is theirs."], Gifts("See your gifts"), []);

    public Letter Begun(Subscription subscription, Plan plan)
    {
        var opens = plan.CoversRecent || plan.CoversArchive;
        return new(
            $"Your subscription to {site.Name}",
            [
                $"The subscription that you were given is yours: {plan.Name}. "
                + $"It runs from {site.DateOf(subscription.StartsAt).InWords()} to {site.LastDayBefore(subscription.EndsAt).InWords()}, and does not renew.",
            ],
            opens ? ("Read on", site.BaseUrl) : ("See your account", new Uri(site.BaseUrl, "/account")),
            [plan.CoversPrint ? "The printed issues come to the address that you gave." : "Sign in with your account to read."]);
    }

    public Letter Reissued(GiftSubscription gift) => new(
        $"Your gift of {site.Name} has a new code",
        [$"The review has made a new code for your gift, invoice No. {gift.InvoiceNumber}. The one before works no longer."],
        Gifts("See the new code"),
        ["If you printed the card, print it again. If you did not expect this, write to the review."]);

    /// <summary>To the giver, and nothing of what was typed.</summary>
    /// <param name="hasNewCode">What was mailed works no longer.</param>
    public Letter Changed(GiftSubscription gift, bool hasNewCode) => new(
        $"Your gift of {site.Name} was changed",
        [
            $"The review has changed what your gift, invoice No. {gift.InvoiceNumber}, says, or how it goes out."
            + (hasNewCode ? " It has a new code: the one that was mailed before works no longer." : ""),
        ],
        Gifts("See your gifts"),
        ["If you printed the card, print it again. If you did not expect this, write to the review."]);

    public Letter Voided(GiftSubscription gift) => new(
        $"Your gift of {site.Name} is void",
        [$"The review has made your gift, invoice No. {gift.InvoiceNumber}, void. Its code works no longer."],
        Gifts("See your gifts"),
        ["If you did not expect this, write to the review."]);

    /// <summary>To whoever redeemed it, and nothing of why.</summary>
    public Letter TakenBack(Subscription subscription) => new(
        $"Your subscription to {site.Name} has ended",
        [$"The {subscription.Plan?.Name} subscription that you were given has ended today: the review has paid it back to whoever gave it. There is nothing to pay."],
        ("See the offers", new Uri(site.BaseUrl, "/subscribe")),
        ["If you did not expect this, write to the review."]);

    private static string Issues(int count) => count == 1 ? "1 issue" : $"{count} issues";

    private (string, Uri) Gifts(string label) => (label, new Uri(site.BaseUrl, "/account/gifts"));
}
