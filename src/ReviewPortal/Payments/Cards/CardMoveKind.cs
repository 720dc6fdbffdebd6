namespace ReviewPortal.Payments.Cards;

/// <summary>For what the next charge is moved. Kept by name, so none is ever renamed.</summary>
public enum CardMoveKind { Pause, Resume, PlanChange }
