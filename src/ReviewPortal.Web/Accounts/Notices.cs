using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Sessions;
using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>Tells readers by mail of every change to their account that matters; saved by the caller, with the change.</summary>
internal sealed class Notices(Outbox outbox, SiteOptions site, TimeProvider time)
{
    private const string NothingToDo = "If this was you, there is nothing to do.";

    private const string NewPassword =
        "If it was not you, choose a new password at once by “Forgot your password?” on the sign-in page: that ends every session and voids every link.";

    private const string FeedEnded = "If you had a private feed, its address works no longer: make a new one in your account.";

    public void PasswordChanged(Reader reader) => Tell(
        reader.Email, "Your password was changed", "The password of your account was changed", $"{FeedEnded} {NothingToDo}");

    public void AddressChangeAsked(Reader reader) => Tell(
        reader.Email, "Somebody wants to change your address", "It was asked that your account move to another e-mail address. It does so when that is confirmed from the other mailbox. It was asked");

    /// <summary>To both mailboxes.</summary>
    public void AddressChanged(string? old, string current)
    {
        Tell(
            old, "Your address was changed", "Your account moved to another e-mail address, and this one opens it no longer. This happened", NothingToDo,
            "If it was not you, write to the review at once.");
        Tell(current, "Your address was changed", "Your account moved to this e-mail address", $"{FeedEnded} {NothingToDo}");
    }

    public void SecondFactorAdded(Reader reader) => Tell(reader.Email, "A second step was added", "Signing in to your account now takes a second step. It was added");

    public void SecondFactorRemoved(Reader reader) => Tell(reader.Email, "The second step was removed", "Signing in to your account takes no second step any more. It was removed");

    public void RecoveryCodesMade(Reader reader) => Tell(reader.Email, "You have new recovery codes", "New recovery codes were made for your account, and the old ones are void. This happened");

    public void PasskeyAdded(Reader reader) => Tell(reader.Email, "A passkey was added", "A passkey was added to your account");

    public void PasskeyRemoved(Reader reader) => Tell(reader.Email, "A passkey was removed", "A passkey was removed from your account");

    public void FeedMade(Reader reader) => Tell(
        reader.Email, "An address for your private feed was made", "A secret address was made in your account, at which a feed reader gets the articles in full. This happened");

    public void NewDevice(Reader reader, Session session) => Tell(
        reader.Email, "You signed in on a new device", $"Your account was signed in to with a browser, or from a network, that was not used for it lately ({session.Device}, {session.Network}),");

    public void SessionsEnded(Reader reader) => Tell(
        reader.Email, "You were signed out everywhere", "An administrator of the review signed you out on every device",
        $"You can sign in again as before. {FeedEnded}", "If you do not know why, ask the review.");

    public void AccountDeleted(Reader reader) => Tell(
        reader.Email, "Your account was deleted", "Your account, and what hung on it, was deleted", "For the books stay invoices and the dates of subscriptions, without your name.", "If it was not you, write to the review.");

    public void RolesChanged(Reader reader) => Tell(reader.Email, "Your role at the desk was changed", "An administrator changed what you may do at the review’s desk", "You are signed out; what you may do now shows when you sign in again.", "If you do not know why, ask the review.");

    private void Tell(string? to, string subject, string what, string toDo = NothingToDo, string otherwise = NewPassword) => outbox.Add(to, new Letter(
        $"{subject} at {site.Name}", [$"{what} on {site.Moment(time.GetUtcNow().UtcDateTime)} ({site.TimeZone}).", toDo], null, [otherwise]));
}
