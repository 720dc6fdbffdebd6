using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

public sealed class RolesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task An_administrator_makes_a_reader_an_editor_and_takes_it_back_from_the_next_request_on()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        await site.Accounts.AddAsync("nils@example.org");
        await site.Accounts.GiveAppAsync("nils@example.org");
        var reader = await site.Accounts.SignInAsync("nils@example.org");
        var roles = $"/admin/readers/{await IdOfAsync("nils@example.org")}/roles";

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(roles, ("roles", "Editor"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/admin/articles")).Status);
        await admin.SubmitAsync(roles);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/admin/articles")).Status);

        // Half of the cookie's life later it is renewed; a role that it may have held comes back by no door.
        site.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/admin/articles")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/admin/articles")).Status);
    }

    [Fact]
    public async Task An_administrator_does_not_lock_themselves_out()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        var id = await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return await db.UserRoles.Where(ur => db.Roles.Any(r => r.Id == ur.RoleId && r.Name == "Admin")).Select(ur => ur.UserId).SingleAsync();
        });
        var refused = await admin.SubmitAsync($"/admin/readers/{id}/roles", ("roles", "Editor"));
        Assert.Contains("your own administration", refused.Words(".errors"), StringComparison.Ordinal);
    }

    private Task<string> IdOfAsync(string email) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
