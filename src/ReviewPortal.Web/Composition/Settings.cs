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
        builder.Services.AddSingleton<IValidateOptions<DatabaseOptions>, ReadableConnectionString>();
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

    /// <summary>Says all that is wrong with the settings in words; an exception's trace would bury it.</summary>
    public static bool SettingsAreRight(this WebApplication app)
    {
        List<string> problems =
        [
            .. app.Services.GetServices<TypedSettings>().SelectMany(s => s.TakeOutUnreadable(app.Configuration)),
            .. ProblemsOf(app.Services.GetRequiredService<IStartupValidator>().Validate),
        ];
        if (problems.Count == 0) problems.AddRange(ProblemsOf(() => app.Services.GetRequiredService<DataDirectory>()));
        if (problems.Count == 0) return true;
        Console.Error.WriteLine($"The site does not start, because {(problems.Count == 1 ? "a setting is" : "some settings are")} not right.");
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return false;
    }

    private static IReadOnlyList<string> ProblemsOf(Action look)
    {
        try
        {
            look();
            return [];
        }
        catch (Exception failure) when (failure is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            return [.. (failure is AggregateException many ? many.InnerExceptions : [failure]).SelectMany(InWords)];
        }
    }

    /// <summary>Without the library's words around ours.</summary>
    private static IEnumerable<string> InWords(Exception failure) => failure is OptionsValidationException invalid
        ? invalid.Failures.Select(f => f.Split("with the error: '", 2)[^1].TrimEnd('.').TrimEnd('\''))
        : [failure.Message];

    private static void Add<T>(WebApplicationBuilder builder, string section) where T : class
    {
        builder.Services.AddOptionsWithValidateOnStart<T>().BindConfiguration(section).ValidateDataAnnotations();
        builder.Services.AddSingleton(new TypedSettings(typeof(T), section));
        builder.Services.AddSingleton<IValidateOptions<T>>(new KnownSettings<T>(builder.Configuration, section));
    }
}
