using Microsoft.Extensions.Options;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Composition;

internal static class Settings
{
    /// <summary>Binds every setting; a bad value stops the start with a message that names its key.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        Add<SiteOptions>(builder, SiteOptions.Section);
        Add<PaywallOptions>(builder, PaywallOptions.Section);
        Add<DatabaseOptions>(builder, DatabaseOptions.Section);
        Add<StorageOptions>(builder, StorageOptions.Section);
        Add<PaymentOptions>(builder, PaymentOptions.Section);
        Add<GiftOptions>(builder, GiftOptions.Section);
        Add<StripeOptions>(builder, StripeOptions.Section);
        Add<MailOptions>(builder, MailOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SiteOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PaywallOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PaymentOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<GiftOptions>>().Value);
        builder.Services.AddSingleton<DataDirectory>();
    }

    /// <summary>Says what is wrong with the settings in words; an exception's trace would bury it.</summary>
    public static bool SettingsAreRight(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.Services.GetRequiredService<DataDirectory>();
            return true;
        }
        catch (Exception failure) when (failure is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            Console.Error.WriteLine("The site does not start, because a setting is not right.");
            foreach (var one in failure is AggregateException many ? [.. many.InnerExceptions] : new[] { failure })
                Console.Error.WriteLine(InWords(one));
            return false;
        }
    }

    /// <summary>Without the library's words around ours.</summary>
    private static string InWords(Exception failure) => failure is OptionsValidationException invalid
        ? string.Join(Environment.NewLine, invalid.Failures.Select(f => f.Split("with the error: '", 2)[^1].TrimEnd('.').TrimEnd('\'')))
        : failure.Message;

    private static void Add<T>(WebApplicationBuilder builder, string section) where T : class
    {
        builder.Services.AddOptionsWithValidateOnStart<T>().BindConfiguration(section).ValidateDataAnnotations();
        builder.Services.AddSingleton<IValidateOptions<T>>(new KnownSettings<T>(builder.Configuration, section));
    }
}
