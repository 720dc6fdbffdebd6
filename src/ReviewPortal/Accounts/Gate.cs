namespace ReviewPortal.Accounts;

/// <summary>What somebody may try only so often.</summary>
public enum Gate
{
    /// <summary>A password: signing in, or being asked again. What succeeds does not count. Hashes.</summary>
    Password,

    /// <summary>Making an account. Each counts. Hashes.</summary>
    Account,

    /// <summary>Whatever sends a letter. Each counts.</summary>
    Mail,

    /// <summary>A code or a link: a second step, a confirmation. What succeeds does not count.</summary>
    Code,

    /// <summary>A gift: the code of one, or a link to an article that was given. What succeeds does not count.</summary>
    Gift,

    /// <summary>A number of the review's list, which can be guessed. What succeeds does not count.</summary>
    Claim,

    /// <summary>What a reader does with a subscription of theirs, each of which writes a letter. Each counts.</summary>
    Subscription,

    /// <summary>What another plan makes of a subscription that a card is charged for, which Stripe is asked. Each counts.</summary>
    Question,

    /// <summary>An order, of a subscription or a gift: a row, and a letter or a page to pay on; and what becomes of one. Each counts.</summary>
    Order,
}
