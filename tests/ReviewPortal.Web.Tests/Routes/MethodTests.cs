using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

public sealed class MethodTests(RoutesSite site) : IClassFixture<RoutesSite>
{
    private static readonly string[] Methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"];

    [Theory]
    [MemberData(nameof(EveryRow))]
    public async Task A_method_that_a_page_does_not_handle_is_refused_and_its_view_is_not_shown(string pattern)
    {
        var row = AccessMatrix.Rows.Single(r => r.Pattern == pattern);
        var handled = await HandledAsync(pattern);
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Reader, ReaderKind.Admin })
        {
            foreach (var method in Methods.Except(handled))
            {
                var answer = await (await site.VisitAsync(kind)).SendAsync(new HttpMethod(method), site.AddressOf(row));
                if (row.StatusFor(kind) is 403 || (row.StatusFor(kind) is 302 && answer.Status == HttpStatusCode.Redirect && kind == ReaderKind.Anonymous))
                {
                    Assert.Equal((method, row.StatusFor(kind)), (method, (int)answer.Status));
                    continue;
                }

                Assert.Equal((method, kind, HttpStatusCode.MethodNotAllowed), (method, kind, answer.Status));
                Assert.Equal(handled.Order(), answer["Allow"]?.Split(", ").Order());
                if (answer.Body.Length > 0) Assert.Equal("This page does not do that", answer.Words("h1"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryRow))]
    public async Task HEAD_answers_with_the_headers_of_GET(string pattern)
    {
        var row = AccessMatrix.Rows.Single(r => r.Pattern == pattern);
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.AllAccess, ReaderKind.Admin })
        {
            var get = await (await site.VisitAsync(kind)).GetAsync(site.AddressOf(row));
            var head = await (await site.VisitAsync(kind)).SendAsync(HttpMethod.Head, site.AddressOf(row));
            Assert.Equal(get.Status, head.Status);
            Assert.Equal(Comparable(get), Comparable(head));
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_changes_nothing()
    {
        foreach (var row in AccessMatrix.Rows)
        {
            if (!(await HandledAsync(row.Pattern)).Contains("POST")) continue;
            var answer = await (await site.VisitAsync(ReaderKind.Admin)).PostAsync(site.AddressOf(row), ("act", "withdraw"), ("seen", "1"), ("offer", "1"));
            // Whoever is signed in is led on from where one comes in, as if they had only opened the page.
            var comesIn = row.Pattern is "/account/login" or "/account/register" && answer.Status == HttpStatusCode.Redirect;
            if (!comesIn) Assert.Equal((row.Pattern, HttpStatusCode.BadRequest), (row.Pattern, answer.Status));
        }

        var forgetful = await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/account");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (forgetful.Status, (await site.Visit().GetAsync("/articles/salt-and-silence")).Status));
    }

    public static TheoryData<string> EveryRow() => [.. AccessMatrix.Rows.Select(r => r.Pattern)];

    private async Task<IReadOnlyList<string>> HandledAsync(string pattern)
    {
        var endpoint = SiteRoute.Of(site).First(r => r.Pattern == pattern).Endpoint;
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        var handled = compiled.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Distinct().ToList();
        return handled.Contains("GET") ? [.. handled, "HEAD"] : handled;
    }

    // The token of a form is another each time, and so may the length of its page be.
    private static IEnumerable<string> Comparable(Answer answer) => answer.Headers
        .Where(h => h.Name is not "Content-Length" || answer["ETag"] is not null)
        .Select(h => h.Name == "Set-Cookie" ? $"Set-Cookie: {h.Value.Split('=')[0]}" : $"{h.Name}: {h.Value}")
        .Order(StringComparer.Ordinal);
}
