using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

public sealed class RolesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task An_administrator_makes_a_reader_an_editor_and_takes_it_back_and_each_time_the_reader_signs_in_anew()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        await site.Accounts.AddAsync("nils@example.org");
        await site.Accounts.GiveAppAsync("nils@example.org");
        var reader = await site.Accounts.SignInAsync("nils@example.org");
        var elsewhere = await site.Accounts.SignInAsync("nils@example.org");
        var roles = $"/admin/readers/{await IdOfAsync("nils@example.org")}/roles";

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(roles, ("roles", "Editor"))).Status);
        foreach (var device in new[] { reader, elsewhere }) Assert.Equal(HttpStatusCode.Redirect, (await device.GetAsync("/account")).Status);
        var editor = await site.Accounts.SignInAsync("nils@example.org");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);

        await admin.SubmitAsync(roles);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin/articles")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.Accounts.SignInAsync("nils@example.org")).GetAsync("/admin/articles")).Status);
    }

    [Fact]
    public async Task Roles_that_stay_as_they_are_sign_nobody_out()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        await site.Accounts.AddAsync("steady@example.org", "Editor");
        var editor = await site.Accounts.SignInAsync("steady@example.org");
        await admin.SubmitAsync($"/admin/readers/{await IdOfAsync("steady@example.org")}/roles", ("roles", "Editor"));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/articles")).Status);
    }

    [Fact]
    public async Task An_administrator_who_takes_on_another_role_goes_on_here_under_a_new_identifier_and_nowhere_else()
    {
        await site.Accounts.AddAsync("second@example.org", "Admin");
        var (here, elsewhere) = (await site.Accounts.SignInAsync("second@example.org"), await site.Accounts.SignInAsync("second@example.org"));
        var before = here.Again();
        var id = await IdOfAsync("second@example.org");
        Assert.Equal(HttpStatusCode.Redirect, (await here.SubmitAsync($"/admin/readers/{id}/roles", ("roles", "Admin"), ("roles", "Editor"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/admin")).Status);
        foreach (var dead in new[] { before, elsewhere }) Assert.Equal(HttpStatusCode.Redirect, (await dead.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task An_administrator_does_not_lock_themselves_out()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var id = await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return await db.Users.Where(u => u.Email == SiteAccounts.EmailOf(ReaderKind.Admin)).Select(u => u.Id).SingleAsync();
        });
        var refused = await admin.SubmitAsync($"/admin/readers/{id}/roles", ("roles", "Editor"));
        Assert.Contains("your own administration", refused.Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_who_take_the_role_from_each_other_at_once_leave_one()
    {
        await using var own = new SiteFactory();
        await own.InitializeAsync();
        var admins = new List<(Visitor Visitor, string Id)>();
        foreach (var email in new[] { "left@example.org", "right@example.org" })
        {
            var account = await own.Accounts.AddAsync(email, "Admin");
            admins.Add((await own.Accounts.SignInAsync(email), account.Id));
        }

        var first = SiteAccounts.EmailOf(ReaderKind.Admin);
        await own.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == first).ExecuteDeleteAsync());
        var forms = await Task.WhenAll(admins.Select(async (admin, i) =>
        {
            var form = $"/admin/readers/{admins[1 - i].Id}/roles";
            return (form, Token: (await admin.Visitor.GetAsync(form)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");
        }));
        await Task.WhenAll(admins.Select((admin, i) => admin.Visitor.PostAsync(forms[i].form, ("__RequestVerificationToken", forms[i].Token))));
        Assert.Equal(1, await own.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return db.UserRoles.CountAsync(held => db.Roles.Any(r => r.Id == held.RoleId && r.Name == "Admin"));
        }));
    }

    private Task<string> IdOfAsync(string email) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
