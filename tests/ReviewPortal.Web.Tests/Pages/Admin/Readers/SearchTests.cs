using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

[Trait("Category", "Database")]
public sealed class SearchTests(SearchSite site) : IClassFixture<SearchSite>
{
    [Theory]
    [InlineData("LOY  ada", "ada@example.org")]
    [InlineData("quay ADA penlow", "ada@example.org")]
    [InlineData("ada@example.org loy", "ada@example.org")]
    [InlineData("No. 2", "bela@example.org")]
    [InlineData("#2", "bela@example.org")]
    [InlineData("2", "bela@example.org")]
    [InlineData("ada bela", null)]
    [InlineData("No. 7", null)]
    public async Task Words_are_found_in_any_order_and_case_and_numbers_as_they_are_written(string sought, string? email)
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var readers = await desk.GetAsync($"/admin/readers?q={Uri.EscapeDataString(sought)}");
        Assert.Equal(email is null ? 0 : 1, readers.Document.QuerySelectorAll("table.list a[href^='/admin/readers/']").Length);
        if (email is not null) Assert.Contains(email, readers.Words("table.list"), StringComparison.Ordinal);

        var invoices = await desk.GetAsync($"/admin/invoices?q={Uri.EscapeDataString(sought)}");
        string[] expected = email switch { null => [], "ada@example.org" => ["/admin/invoices/1"], _ => ["/admin/invoices/2"] };
        Assert.Equal(expected, invoices.Document.QuerySelectorAll("table.list th a").Select(a => a.GetAttribute("href")));
    }
}
