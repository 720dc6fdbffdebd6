namespace ReviewPortal.Payments.Cards;

/// <summary>What the card company is asked for from here. Kept by name for some minutes: see <see cref="CardAsked"/>.</summary>
public enum CardAct { Cancel, Keep, Refund }
