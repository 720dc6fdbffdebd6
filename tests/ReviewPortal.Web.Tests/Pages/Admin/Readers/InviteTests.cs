using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

[Trait("Category", "Database")]
public sealed class InviteTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Form = "/admin/readers/invite";

    [Fact]
    public async Task Whoever_is_invited_comes_in_by_their_mailbox_and_sets_up_a_factor_before_the_desk()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var sent = await admin.SubmitAsync(Form, ("Name", "Nell O’Hara"), ("Email", " nell@Press.example "), ("roles", "Editor"));
        Assert.Equal("The invitation was sent.", (await admin.GetAsync(sent.Location ?? "")).Words(".notice"));

        var editor = site.Visit();
        Assert.Equal("/admin", (await editor.PressAsync(await site.LinkAsync("nell@press.example"))).Location);
        Assert.StartsWith("/account/signing-in?", (await editor.GetAsync("/admin")).Location, StringComparison.Ordinal);

        await site.Accounts.GiveAppAsync("nell@press.example");
        await site.Accounts.GiveCodeAsync(editor, "nell@press.example");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/admin/readers")).Status);
    }

    [Theory]
    [InlineData("", "new@press.example", "Editor", "#Name-error", "Enter their name.")]
    [InlineData("Nell", "nobody", "Editor", "#Email-error", "This is not an e-mail address.")]
    [InlineData("Nell", "new@press.example", "Owner", "#roles-error", "Choose what they may do.")]
    [InlineData("Nell", "READER@review.example", "Editor", "#Email-error", "Somebody has an account with this address. Find them among the readers, and give them roles there.")]
    public async Task What_cannot_be_sent_is_said_and_what_was_entered_is_kept(string name, string email, string role, string error, string words)
    {
        var page = await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync(Form, ("Name", name), ("Email", email), ("roles", role));
        Assert.Contains(words, page.Words(error == "#roles-error" ? ".errors" : error), StringComparison.Ordinal);
        Assert.Equal(email, page.Document.QuerySelector("#Email")?.GetAttribute("value"));
        Assert.Equal(role == "Editor", page.Document.QuerySelector("#role-editor")?.HasAttribute("checked"));
    }
}
