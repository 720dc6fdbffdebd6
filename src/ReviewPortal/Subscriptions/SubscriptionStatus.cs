namespace ReviewPortal.Subscriptions;

public enum SubscriptionStatus { NotBegun, Running, Paused, InGrace, Ended }
