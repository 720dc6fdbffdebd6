namespace ReviewPortal.Payments.Cards;

/// <summary>Whether the page on which an order is paid still waits.</summary>
public enum CardSessionStatus { Open, Complete, Expired }
