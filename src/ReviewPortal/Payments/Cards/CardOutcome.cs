namespace ReviewPortal.Payments.Cards;

/// <summary>What follows from one look at what the card company has of an order.</summary>
/// <param name="Payments">To be booked: money that came or went, and was not booked yet.</param>
/// <param name="Gift">What follows for what was given with it, if it is a gift.</param>
/// <param name="Words">A line for each change, for the staff.</param>
public sealed record CardOutcome(IReadOnlyList<Payment> Payments, IReadOnlyList<CardNews> News, IReadOnlyList<string> Words, string? Problem, CardGiftStep Gift = CardGiftStep.None)
{
    /// <summary>A line for each dispute that was opened, or has come further.</summary>
    public IReadOnlyList<string> Disputes { get; init; } = [];

    public static CardOutcome Held(string problem, bool isNew) => new([], [], isNew ? [$"Held: {problem}"] : [], problem);
}
