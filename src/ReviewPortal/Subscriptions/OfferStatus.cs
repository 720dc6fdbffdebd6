namespace ReviewPortal.Subscriptions;

public enum OfferStatus { NotYetSold, OnSale, Ended }
