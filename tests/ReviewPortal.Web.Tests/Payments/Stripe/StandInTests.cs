using System.Text.Json.Nodes;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>That the stand-in keeps what Stripe's documentation says, and is there in Development alone.</summary>
public sealed class StandInTests
{
    private static readonly (string Name, string Value)[] Order =
    [
        ("mode", "payment"), ("success_url", "https://review.example/thanks"), ("line_items[0][quantity]", "1"), ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][unit_amount]", "900"), ("line_items[0][price_data][product_data][name]", "Print"),
    ];

    [Fact]
    public async Task It_wants_a_key_and_a_version_and_says_what_is_wrong_as_Stripe_does()
    {
        await using var site = new SiteFactory { EnvironmentName = "Development" };
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(site, HttpMethod.Get, "events", key: "sk_test_other")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(site, HttpMethod.Get, "events", version: null)).Status);
        Assert.Equal("resource_missing", Error(await AskAsync(site, HttpMethod.Get, "subscriptions/sub_none"), HttpStatusCode.NotFound));
        Assert.Equal("resource_missing", Error(await AskAsync(site, HttpMethod.Post, "checkout/sessions", [.. Order, ("customer", "cus_none")]), HttpStatusCode.NotFound));
        Assert.Equal("parameter_missing", Error(await AskAsync(site, HttpMethod.Post, "checkout/sessions", [("mode", "payment")]), HttpStatusCode.BadRequest));
        Assert.Equal("parameter_unknown", Error(await AskAsync(site, HttpMethod.Post, "checkout/sessions", [("tip", "1")]), HttpStatusCode.BadRequest));
        Assert.Null(Error(await AskAsync(site, HttpMethod.Get, "magic"), HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task What_is_sent_again_with_its_key_is_done_once_and_a_key_is_for_one_form()
    {
        await using var site = new SiteFactory { EnvironmentName = "Development" };
        var customer = Id(await AskAsync(site, HttpMethod.Post, "customers", [("email", "a@example.org")], idempotency: "c"));
        var first = await AskAsync(site, HttpMethod.Post, "checkout/sessions", [.. Order, ("customer", customer)], idempotency: "o");
        var again = await AskAsync(site, HttpMethod.Post, "checkout/sessions", [.. Order, ("customer", customer)], idempotency: "o");
        Assert.Equal((first.Text, null, "true"), (again.Text, first["Idempotent-Replayed"], again["Idempotent-Replayed"]));
        var other = await AskAsync(site, HttpMethod.Post, "checkout/sessions", [.. Order, ("customer", customer), ("cancel_url", "https://review.example/")], idempotency: "o");
        Assert.Equal((HttpStatusCode.BadRequest, "idempotency_error"), (other.Status, (string?)JsonNode.Parse(other.Text)?["error"]?["type"]));
        for (var n = 0; n < 2; n++) await AskAsync(site, HttpMethod.Post, "checkout/sessions", [.. Order, ("customer", customer)]);
        var page = JsonNode.Parse((await AskAsync(site, HttpMethod.Get, $"checkout/sessions?customer={customer}&limit=2")).Text);
        Assert.Equal((2, true), (page?["data"]?.AsArray().Count, (bool?)page?["has_more"]));
        var rest = JsonNode.Parse((await AskAsync(site, HttpMethod.Get, $"checkout/sessions?customer={customer}&starting_after={page?["data"]?[1]?["id"]}")).Text);
        Assert.Equal((Id(first), false), ((string?)rest?["data"]?[0]?["id"], (bool?)rest?["has_more"]));
    }

    [Fact]
    public async Task It_remembers_over_a_restart()
    {
        await using var storage = new SiteStorage();
        string customer;
        await using (var before = new SiteFactory { EnvironmentName = "Development", Storage = storage }) customer = Id(await AskAsync(before, HttpMethod.Post, "customers"));
        await using var after = new SiteFactory { EnvironmentName = "Development", Storage = storage };
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(after, HttpMethod.Get, $"customers/{customer}")).Status);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task Outside_Development_and_beside_a_real_key_nothing_of_it_is_reached(string environment, bool hasKey)
    {
        await using var site = new SiteFactory { EnvironmentName = environment };
        if (hasKey) site.With($"{StripeOptions.Section}:SecretKey", "sk_test_real").With($"{StripeOptions.Section}:WebhookSecrets:0", "whsec_real");
        foreach (var path in new[] { "/development/stripe", "/development/stripe/checkout/cs_1", "/development/stripe/portal/bps_1", "/development/stripe/v1/customers" })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await site.Visit().GetAsync(path)).Status));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await site.Visit().PostAsync(path, ("act", "renew"))).Status));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(site, HttpMethod.Get, "customers")).Status);
        // What the stand-in would sign is forged anywhere else.
        var body = """{"id":"evt_1","type":"invoice.paid","livemode":false,"data":{"object":{"id":"in_1","object":"invoice"}}}"""u8.ToArray();
        var at = site.Time.GetUtcNow().ToUnixTimeSeconds();
        var told = await site.Visit().SendAsync(HttpMethod.Post, "/webhooks/stripe", new ByteArrayContent(body), ("Stripe-Signature", $"t={at},v1={StripeSignature.Of(at, body, StandInKeys.WebhookSecret)}"));
        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
    }

    private static Task<Answer> AskAsync(
        SiteFactory site, HttpMethod method, string path, (string Name, string Value)[]? form = null, string key = StandInKeys.SecretKey, string? version = StripeClient.Version, string? idempotency = null)
    {
        var headers = new List<(string, string)> { ("Authorization", $"Bearer {key}") };
        if (version is not null) headers.Add(("Stripe-Version", version));
        if (idempotency is not null) headers.Add(("Idempotency-Key", idempotency));
        var content = method == HttpMethod.Post ? new FormUrlEncodedContent((form ?? []).Select(f => KeyValuePair.Create(f.Name, f.Value))) : null;
        return site.Visit().SendAsync(method, $"{StandInKeys.Root}/v1/{path}", content, [.. headers]);
    }

    private static string Id(Answer answer) => (string?)JsonNode.Parse(answer.Text)?["id"] ?? throw new InvalidOperationException(answer.Text);

    private static string? Error(Answer answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.Status);
        return (string?)JsonNode.Parse(answer.Text)?["error"]?["code"];
    }
}
