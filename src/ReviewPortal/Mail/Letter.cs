namespace ReviewPortal.Mail;

/// <summary>
/// What the review has to say, before it is set as text and as HTML. It holds no word that a reader typed: whoever registers
/// somebody else's address could else put theirs into the review's mouth. A gift's letter quotes its giver, who has paid for it.
/// </summary>
/// <param name="Link">What to press, between <paramref name="Before"/> and <paramref name="After"/>.</param>
public sealed record Letter(string Subject, IReadOnlyList<string> Before, (string Label, Uri Address)? Link, IReadOnlyList<string> After);
