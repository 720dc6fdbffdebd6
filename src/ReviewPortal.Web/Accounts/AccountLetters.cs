using ReviewPortal.Accounts;
using ReviewPortal.Mail;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>The letters that carry a one-time link. Their addresses begin with the site's own, whatever host a request named.</summary>
internal sealed class AccountLetters(SiteOptions site)
{
    private const string NotYou = "If this was not you, do nothing: without the link nothing happens.";

    public Letter Confirm(string token) => new(
        $"Confirm your address for {site.Name}",
        [$"An account was made at {site.Name} with this address. Confirm that the address is yours, and you are signed in."],
        ("Confirm the address", To("enter", token)),
        [
            "The link works once, for a day.",
            "If you made no account, do not confirm it: somebody has mistyped their address, or tried yours. Do nothing, or choose a password of your own by “Forgot your password?” on the sign-in page, and the account is yours alone.",
        ]);

    public Letter Invite(string token) => new(
        $"You are invited to the desk of {site.Name}",
        [$"{site.Name} has made you an account with this address, for work at its desk."],
        ("Accept and sign in", To("enter", token)),
        [
            "The link works once, for a day. The desk then asks you to set up a passkey or an authenticator app.",
            "If you expected no such letter, do nothing.",
        ]);

    public Letter AlreadyKnown(string token) => new(
        $"You have an account at {site.Name} already",
        [
            $"Somebody, perhaps you, tried to make an account at {site.Name} with this address. It has one already, and nothing about it was changed.",
            "If it was you, sign in by this link. If you have forgotten your password, you can choose a new one by “Forgot your password?” on the sign-in page.",
        ],
        ("Sign in", To("enter", token)),
        ["The link works once, for ten minutes.", NotYou]);

    public Letter SignIn(string token) => new(
        $"Sign in to {site.Name}",
        [$"Here is the link that you asked for to sign in to {site.Name}."],
        ("Sign in", To("enter", token)),
        ["The link works once, for ten minutes, and only until you ask for another.", NotYou]);

    public Letter Reset(string token) => new(
        $"Choose a new password for {site.Name}",
        [$"Somebody, probably you, asked to choose a new password for your account at {site.Name}."],
        ("Choose a new password", To("reset-password", token)),
        ["The link works once, for an hour.", "If this was not you, do nothing: your password stays as it is."]);

    public Letter Move(string token) => new(
        $"Confirm your new address for {site.Name}",
        [$"A reader of {site.Name} wants to use this address for their account from now on."],
        ("Confirm the new address", To("new-address", token)),
        ["The link works once, for a day.", NotYou]);

    private Uri To(string page, string token) => new(site.BaseUrl, $"/account/{page}/{token}");
}
