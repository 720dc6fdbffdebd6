using Microsoft.Extensions.Options;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

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
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SiteOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PaywallOptions>>().Value);
        builder.Services.AddSingleton<DataDirectory>();
    }

    private static void Add<T>(WebApplicationBuilder builder, string section) where T : class =>
        builder.Services.AddOptionsWithValidateOnStart<T>().BindConfiguration(section).ValidateDataAnnotations();
}
