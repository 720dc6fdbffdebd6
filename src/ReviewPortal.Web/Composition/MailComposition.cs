using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReviewPortal.Accounts;
using ReviewPortal.Mail;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Mail;

namespace ReviewPortal.Web.Composition;

internal static class MailComposition
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new FilePost(
            provider.GetRequiredService<DataDirectory>().Mail, provider.GetRequiredService<SiteOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPost>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value is { HasHost: true } options
            ? new SmtpPost(options, provider.GetRequiredService<SiteOptions>())
            : provider.GetRequiredService<FilePost>());
        services.AddSingleton<MailAllowance>();
        services.AddSingleton<MailDelivery>();
        services.AddSingleton<AccountLetters>();
        services.AddSingleton<ILookupNormalizer, AddressLookup>();
        services.AddScoped<MailKeeping>();
        services.AddScoped<Outbox>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<LinkMail>();
        services.AddScoped<Notices>();
        services.AddScoped<Registration>();
        services.AddScoped<FirstProof>();
        services.AddScoped<LinkEntry>();
        services.AddScoped<PasswordReset>();
        services.AddScoped<AddressChange>();
        services.AddHostedService<MailWorker>();
    }
}
