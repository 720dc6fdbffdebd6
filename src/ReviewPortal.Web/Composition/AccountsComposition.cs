using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Composition;

internal static class AccountsComposition
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Reader>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchema.Version;
                options.User.RequireUniqueEmail = true;
                // The user name is the e-mail address, and that has letters of every language.
                options.User.AllowedUserNameCharacters = "";
                // NIST SP 800-63B-4, 3.1.1.2: length, and no rules of composition.
                options.Password.RequiredLength = Passwords.MinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ReviewDbContext>()
            .AddClaimsPrincipalFactory<ReaderClaims>()
            .AddSignInManager<ReaderSignIn>()
            .AddDefaultTokenProviders();
        services.AddSingleton<ReaderStandings>();
        services.AddScoped<CurrentReader>();
        services.AddDataProtection().SetApplicationName("ReviewPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysWithTheData>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = AccountCookie.Name;
            // Secure on a site whose address is https: see SiteScheme.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.LoginPath = "/account/login";
            options.AccessDeniedPath = null;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = CurrentReader.ValidateAsync;
            options.Events.OnRedirectToLogin = context =>
            {
                // Relative: the address would else repeat whatever host the request named.
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }
}
