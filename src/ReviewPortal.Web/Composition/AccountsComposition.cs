using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Records;
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
                // NewPasswords says what a password has to be.
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ReviewDbContext>()
            .AddPasswordValidator<NewPasswords>()
            .AddClaimsPrincipalFactory<ReaderClaims>()
            .AddSignInManager<ReaderSignIn>()
            .AddDefaultTokenProviders();
        services.AddSingleton<HashingThread>();
        services.AddScoped<IPasswordHasher<Reader>, ReaderHasher>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = ReaderHasher.Rounds);
        services.AddScoped<NewPasswords>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped(RequestActor.Of);
        services.AddScoped<Recorder>();
        services.AddScoped<ReaderData>();
        services.AddScoped<AccountClosing>();
        services.AddHostedService<RecordPruning>();
        services.AddSingleton<TryLimits>();
        services.AddSingleton<Hashings>();
        services.AddSingleton<ReaderStandings>();
        services.AddScoped<CurrentReader>();
        services.AddDataProtection().SetApplicationName("ReviewPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysWithTheData>();
        services.AddSessions();
    }
}
