namespace ReviewPortal.Payments.Cards;

/// <summary>What a reader is written of.</summary>
public enum CardNews { Began, Renewed, Overdue, RenewalCancelled, RenewalKept, Paused, Resumed, PlanChanged, Ended, Refunded, RefundedInPart }
