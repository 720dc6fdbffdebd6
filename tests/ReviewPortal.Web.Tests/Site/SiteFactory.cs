using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ReviewPortal.Web.Figures;
using ReviewPortal.Web.Mail;
using ReviewPortal.Web.Payments;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>
/// The whole site as it runs in production, in this process, on storage and a clock of its own. With
/// <see cref="InitializeAsync"/> it has plans, offers and a reader of every kind; without, it is as after its first start.
/// </summary>
public class SiteFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>A Monday noon; midnight of the site's zone is at 04:00 UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 6, 15, 16, 0, 0, TimeSpan.Zero);

    public static readonly Uri Address = new("https://review.example");

    private readonly Dictionary<string, string> _settings = new()
    {
        ["ReviewPortal:Site:BaseUrl"] = Address.ToString(),
        // A published site has no such route: it is there for files that appear while one develops.
        ["DisableStaticAssetNotFoundRuntimeFallback"] = "true",
    };

    private SiteStorage? _own;
    private SiteAccounts? _accounts;

    /// <summary>Its own unless it is given another site's.</summary>
    public SiteStorage Storage
    {
        get => field ??= _own = new SiteStorage(isMigrated: true);
        init;
    }

    public FakeTimeProvider Time { get; } = new(Start);
    public DateTime Now => Time.GetUtcNow().UtcDateTime;
    public CapturedLog Log { get; } = new();

    /// <summary>From which level on what the framework has to say is captured; the site's own words always are.</summary>
    public LogLevel LogsFrom { get; init; } = LogLevel.Warning;

    public string EnvironmentName { get; init; } = "Production";

    internal SiteAccounts Accounts => _accounts ??= new SiteAccounts(this);

    public SiteFactory With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public virtual async ValueTask InitializeAsync() => await Accounts.FillAsync();

    /// <summary>Somebody at the door, without a cookie, who follows no redirect.</summary>
    public virtual Visitor Visit() => new(CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>Asks for an address exactly as it is written, where a browser would put it in order first.</summary>
    public async Task<Answer> VisitRawAsync(string target)
    {
        using var server = new HttpMessageInvoker(Server.CreateHandler(context => context.Request.Path = Uri.UnescapeDataString(target.Split('?')[0])));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        using var response = await server.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>A reader of a kind, who has signed in through the form.</summary>
    public Task<Visitor> VisitAsync(ReaderKind kind) => Accounts.SignInAsync(kind);

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> doing)
    {
        await using var scope = Services.CreateAsyncScope();
        return await doing(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> doing) => InScopeAsync(async services =>
    {
        await doing(services);
        return true;
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_own is not null) await _own.DisposeAsync();
        _own = null;
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        // Published, the files stand in wwwroot; built, a manifest says where they are, and outside Development it has to be asked for.
        builder.UseStaticWebAssets();
        foreach (var (key, value) in Storage.Settings.Concat(_settings)) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log)
            .AddFilter<CapturedLog>(null, LogLevel.Debug).AddFilter<CapturedLog>("Microsoft", LogsFrom));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            // Hashing is slow by design, and the tests sign somebody in a thousand times.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = SiteAccounts.HashIterations);
            // Mail is sent, readers are reminded, and counts are written, when a test says so.
            foreach (var worker in new[] { typeof(MailWorker), typeof(InvoiceWorker), typeof(ArticleCountWorker) })
                services.Remove(services.Single(service => service.ImplementationType == worker));
        });
    }
}
