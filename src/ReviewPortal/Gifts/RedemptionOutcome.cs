namespace ReviewPortal.Gifts;

public enum RedemptionOutcome { Done, Gone, NeedsAddress }
