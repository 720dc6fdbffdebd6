namespace ReviewPortal.Payments.Cards;

/// <summary>That the card company told something, under an id of its own.</summary>
public sealed record CardNotice(string Id, string Type);
