namespace ReviewPortal.Subscriptions;

public enum SubscriptionStatus { NotBegun, Running, Ended }
