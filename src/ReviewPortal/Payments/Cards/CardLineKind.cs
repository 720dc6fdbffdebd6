namespace ReviewPortal.Payments.Cards;

public enum CardLineKind { Charged, SentBack, TakenByBank, GivenUpByBank }
