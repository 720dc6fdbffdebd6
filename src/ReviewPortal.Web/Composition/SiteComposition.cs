using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using ReviewPortal.Accounts;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Feeds;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Articles;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Sitemaps;

namespace ReviewPortal.Web.Composition;

internal static class SiteComposition
{
    private static readonly string[] PublicPages =
    [
        "/Index", "/Error", "/Setup", "/Search/Index", "/Search/Suggest", "/Subscribe/Index", "/Subscribe/Code", "/Account/Login", "/Account/Register", "/Account/Logout",
        "/Account/MailSent", "/Account/ForgotPassword", "/Account/SignInLink", "/Account/Enter", "/Account/ResetPassword", "/Account/NewAddress",
        "/Account/SecondStep", "/Account/RecoveryStep", "/Account/PasskeyStep", "/Gifts/Index", "/Gifts/Redeem",
    ];

    private static readonly string[] ReadersPages =
    [
        "/Account/Index", "/Account/Devices", "/Account/Confirm", "/Account/Saved", "/Account/SavedArticle", "/Account/Reading", "/Account/ReadingPoint",
        "/Account/ForgetReading", "/Account/Export", "/Account/Data", "/Account/DataFile", "/Account/Feed", "/Account/SigningIn",
        "/Account/Address", "/Account/Claim", "/Account/Invoice", "/Account/WithdrawOrder", "/Account/Subscription", "/Account/ChangePlan", "/Account/Billing", "/Subscribe/Plan", "/Subscribe/Thanks",
        "/Account/Gifts", "/Account/GiftCard", "/Account/ChangeGift", "/Gifts/Give", "/Gifts/New", "/Gifts/Thanks", "/Gifts/Accept",
    ];

    /// <summary>By which an account is taken: whoever has a second factor shows it first.</summary>
    private static readonly string[] FactorPages =
    [
        "/Account/Authenticator", "/Account/RecoveryCodes", "/Account/Passkeys", "/Account/Passkey", "/Account/RemovePasskey", "/Account/Password", "/Account/Email",
        "/Account/Delete",
    ];

    public static void AddSite(this WebApplicationBuilder builder)
    {
        // In code, since a site started from another folder finds no file of settings. EF would log each query at Information.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // A command that failed throws, and is logged where that ends; those that EF expects to fail are no news.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A start that fails is told by whoever started it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Published, the files lie in wwwroot and this does nothing; built, it finds them outside Development too.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The few forms that take files say so themselves.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            // Whoever searches for a page of text is told by a page that it is too long.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        });
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.Add(new OneRouteConvention());
            pages.Conventions.ConfigureFilter(new MethodGate());
            pages.Conventions.ConfigureFilter(new NulFormGate());
            foreach (var page in PublicPages) pages.Conventions.AllowAnonymousToPage(page);
            pages.Conventions.AllowAnonymousToFolder("/Articles");
            pages.Conventions.AllowAnonymousToFolder("/Contributors");
            pages.Conventions.AllowAnonymousToFolder("/Subjects");
            pages.Conventions.AllowAnonymousToFolder("/Books");
            pages.Conventions.AllowAnonymousToFolder("/Issues");
            // There is such a folder in Development alone.
            pages.Conventions.AllowAnonymousToFolder("/Development");
            foreach (var page in ReadersPages) pages.Conventions.AuthorizePage(page);
            foreach (var page in FactorPages) pages.Conventions.AuthorizePage(page, Policies.Factors);
            pages.Conventions.AuthorizePage("/Admin/Index", Policies.Staff);
            pages.Conventions.AuthorizeFolder("/Admin/Articles", Policies.Articles);
            pages.Conventions.AuthorizeFolder("/Admin/Issues", Policies.Articles);
            pages.Conventions.AuthorizeFolder("/Admin/Works", Policies.Articles);
            pages.Conventions.AuthorizeFolder("/Admin/Readers", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Invoices", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Gifts", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Payments", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Subscribers", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Labels", Policies.Readers);
            pages.Conventions.AuthorizeFolder("/Admin/Figures", Policies.Readers);
            pages.Conventions.AuthorizePage("/Admin/Readers/Roles", Policies.Administration);
            pages.Conventions.AuthorizePage("/Admin/Readers/Invite", Policies.Administration);
            pages.Conventions.AuthorizePage("/Admin/Readers/EndSessions", Policies.Administration);
            pages.Conventions.AuthorizeFolder("/Admin/Plans", Policies.Administration);
            pages.Conventions.AuthorizeFolder("/Admin/Record", Policies.Administration);
            pages.Conventions.AuthorizeFolder("/Admin/Mail", Policies.Administration);
            if (!builder.Environment.IsDevelopment()) pages.Conventions.AddFolderRouteModelConvention("/Development", page => page.Selectors.Clear());
            // Nor does the stand-in stand beside Stripe itself.
            if (!string.IsNullOrEmpty(builder.Configuration[$"{StripeOptions.Section}:SecretKey"]))
                pages.Conventions.AddFolderRouteModelConvention("/Development/Stripe", page => page.Selectors.Clear());
        });
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.Admin, Roles.Editor, Roles.Circulation).AddRequirements(new StrongSession()))
            .AddPolicy(Policies.Articles, policy => policy.RequireRole(Roles.Admin, Roles.Editor).AddRequirements(new StrongSession()))
            .AddPolicy(Policies.Readers, policy => policy.RequireRole(Roles.Admin, Roles.Circulation).AddRequirements(new StrongSession()))
            .AddPolicy(Policies.Administration, policy => policy.RequireRole(Roles.Admin).AddRequirements(new StrongSession()))
            .AddPolicy(Policies.Factors, policy => policy.RequireAuthenticatedUser().AddRequirements(new StrongToChangeFactors()));
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<SiteOptions>((options, site) =>
        {
            options.Cookie.Seal("form", SameSiteMode.Strict, site);
            // The site's own headers say it already, with frame-ancestors.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.Services.AddResponseCompression(options =>
        {
            // Pages for one reader carry no secret beside reflected input: a form's token is encrypted anew for each page.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        // Letters of every language are sent as they are; what HTML gives a meaning to is still escaped.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddScoped<Masthead>();
        builder.Services.AddScoped<ShownArticles>();
        builder.Services.AddScoped<PublicFeeds>();
        builder.Services.AddScoped<Sitemap>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }
}
