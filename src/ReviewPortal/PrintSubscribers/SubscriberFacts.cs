using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>What an entry says, read and found right.</summary>
/// <param name="PaidUntil">UTC, exclusive.</param>
public sealed record SubscriberFacts(
    string Number, string NumberKey, string Name, string? Line1, string? Line2, string? Town, string? PostalCode, string? Country, string? Email, Plan Plan, DateTime PaidUntil);
