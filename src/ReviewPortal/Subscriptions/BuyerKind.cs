namespace ReviewPortal.Subscriptions;

/// <summary>What somebody is to whom an offer is made. Who is not signed in counts as new.</summary>
public enum BuyerKind { New, Subscriber, Former }
