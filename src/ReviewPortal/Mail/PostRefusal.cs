namespace ReviewPortal.Mail;

/// <param name="IsForGood">Trying again would change nothing.</param>
/// <param name="Why">In words that name nobody: they are logged and shown at the desk.</param>
public sealed record PostRefusal(bool IsForGood, string Why);
