namespace ReviewPortal.Payments.Cards;

/// <summary>What follows for a gift from a look at its payment.</summary>
public enum CardGiftStep { None, Make, Void }
