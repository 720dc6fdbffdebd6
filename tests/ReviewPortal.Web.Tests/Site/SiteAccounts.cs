using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewPortal.Accounts;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>The plans on sale, and a reader of every kind.</summary>
internal sealed class SiteAccounts(SiteFactory site)
{
    public const string Password = "a sentence of the test";

    public const int HashIterations = 1_000;

    private static readonly Lazy<string> Hash = new(() =>
        new PasswordHasher<Reader>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations })).HashPassword(new Reader { Name = "", RegisteredAt = default }, Password));

    /// <summary>What every authenticator app of the test holds.</summary>
    public static readonly byte[] AppKey = [.. Enumerable.Range(1, Totp.KeyBytes).Select(i => (byte)i)];

    private readonly ConcurrentDictionary<(ReaderKind, DateTime), Task<Visitor>> _signedIn = new();

    public static string EmailOf(ReaderKind kind) => $"{kind.ToString().ToLowerInvariant()}@review.example";

    public Task FillAsync() => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var plans = StandardPlans.Make();
        db.Plans.AddRange(plans);
        db.Offers.AddRange(StandardPlans.IntroductoryAndRegular(plans, "USD", site.Now));
        await db.SaveChangesAsync();
        await services.GetRequiredService<StaffRoles>().EnsureAsync();
        foreach (var kind in Enum.GetValues<ReaderKind>())
        {
            if (kind == ReaderKind.Anonymous) continue;
            var reader = await AddAsync(services, EmailOf(kind), $"{kind} Reader", Roles.All.Contains(kind.ToString()) ? kind.ToString() : null);
            if (TermOf(kind, plans) is not { } term) continue;
            var held = Subscription(reader.Id, term.Plan, site.Now.AddYears(-1), term.Until);
            db.Subscriptions.Add(held);
            var (zone, desk) = (services.GetRequiredService<SiteOptions>(), new Signature("test", null));
            // It began to stand still on the day before.
            if (kind == ReaderKind.Paused) held.Pause(new(zone.DateOf(site.Now).AddDays(-1), zone.DateOf(site.Now).AddDays(20)), zone, desk, site.Now);
            if (kind == ReaderKind.Refunded) held.EndNow(EndCause.Refunded, desk, site.Now);
            await db.SaveChangesAsync();
        }
    });

    /// <summary>One more reader, for a test that changes what they have.</summary>
    public Task<Reader> AddAsync(string email, string? role = null, string? plan = null, DateTime? until = null) => site.InScopeAsync(async services =>
    {
        var reader = await AddAsync(services, email, email.Split('@')[0], role);
        if (plan is null) return reader;
        var db = services.GetRequiredService<ReviewDbContext>();
        db.Subscriptions.Add(Subscription(reader.Id, db.Plans.Single(p => p.Name == plan), site.Now.AddMonths(-1), until ?? site.Now.AddYears(1)));
        await db.SaveChangesAsync();
        return reader;
    });

    /// <summary>Signs in once, and anew when time has passed: a session may be over by then.</summary>
    public async Task<Visitor> SignInAsync(ReaderKind kind) =>
        kind == ReaderKind.Anonymous ? site.Visit() : (await _signedIn.GetOrAdd((kind, site.Now), _ => SignInAsync(EmailOf(kind)))).Again();

    public async Task<Visitor> SignInAsync(string email)
    {
        var visitor = site.Visit();
        var answer = await visitor.SubmitAsync("/account/login", ("Email", email), ("Password", Password));
        if (answer.Location == "/account/login/second-step") answer = await GiveCodeAsync(visitor, email);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
        return visitor;
    }

    /// <summary>Takes the second step.</summary>
    public async Task<Answer> GiveCodeAsync(Visitor visitor, string email)
    {
        await FreeCodeAsync(email);
        return await visitor.SubmitAsync("/account/login/second-step", ("Code", Code()));
    }

    /// <summary>What the authenticator app shows now, or so many steps of half a minute from now.</summary>
    public string Code(int steps = 0) => Totp.CodeOf(AppKey, Totp.StepAt(site.Now) + steps);

    /// <summary>Gives a reader an authenticator app, as all staff have one.</summary>
    public Task GiveAppAsync(string email) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        var id = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
        Assert.True(await services.GetRequiredService<AuthenticatorApps>().AddAsync(id, AppKey, Code(), site.Now, default));
        await FreeCodeAsync(email);
    });

    /// <summary>Time stands still in a test, and a code works once: this one may be used again.</summary>
    private Task<int> FreeCodeAsync(string email) => site.InScopeAsync(services =>
    {
        var db = services.GetRequiredService<ReviewDbContext>();
        return db.Authenticators.Where(a => db.Users.Any(u => u.Id == a.ReaderId && u.Email == email))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastStep, 0));
    });

    private (Plan Plan, DateTime Until)? TermOf(ReaderKind kind, IReadOnlyList<Plan> plans) => kind switch
    {
        ReaderKind.Print => (plans[0], site.Now.AddYears(1)),
        ReaderKind.Digital => (plans[1], site.Now.AddYears(1)),
        ReaderKind.AllAccess or ReaderKind.Paused or ReaderKind.Refunded => (plans[2], site.Now.AddYears(1)),
        ReaderKind.Lapsed => (plans[2], site.Now.AddDays(-1)),
        _ => null,
    };

    private async Task<Reader> AddAsync(IServiceProvider services, string email, string name, string? role)
    {
        var readers = services.GetRequiredService<UserManager<Reader>>();
        var reader = new Reader { Name = name, Email = email, UserName = email, EmailConfirmed = true, RegisteredAt = site.Now, PasswordHash = Hash.Value };
        Assert.True((await readers.CreateAsync(reader)).Succeeded);
        if (role is null) return reader;
        Assert.True((await readers.AddToRoleAsync(reader, role)).Succeeded);
        await GiveAppAsync(email);
        return reader;
    }

    private static Subscription Subscription(string readerId, Plan plan, DateTime from, DateTime until) =>
        ReviewPortal.Subscriptions.Subscription.Begin(readerId, plan, SubscriptionOrigin.Invoice, from, until, new Signature("test", null), from);
}
