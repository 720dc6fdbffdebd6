namespace ReviewPortal.Gifts;

public enum GiftLinkStatus { Open, Spent, Ended, Revoked }
