using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

[Trait("Category", "Database")]
public sealed class AddressTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Print_needs_an_address_which_is_kept_and_stands_in_the_form_the_next_time()
    {
        var reader = await site.NewReaderAsync("printed");
        var offer = await reader.OfferAsync("print");
        var without = await reader.SubmitAsync("/subscribe/print", ("offer", offer), ("Address.Name", "Ida"), ("Address.Town", " - "));
        Assert.Equal("Enter the town.", without.Words("#Address-Town-error"));
        Assert.Contains("Enter the street and the number, or the box.", without.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("Ida", without.Document.QuerySelector("#Address-Name")?.GetAttribute("value"));
        Assert.Empty(await site.LettersAsync("printed@example.org"));

        var number = await reader.OrderAsync("print");
        Assert.Equal("Ida Morrow3 Salt QuaySecond floorPenlow PL4 9QQEngland", (await reader.GetAsync($"/account/invoices/{number}")).Words(".invoice .to"));
        Assert.Equal("Penlow", (await reader.GetAsync("/subscribe/all-access")).Document.QuerySelector("#Address-Town")?.GetAttribute("value"));
        Assert.Equal("3 Salt Quay", (await reader.GetAsync("/account/address")).Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_reader_changes_the_address_and_it_is_nobody_elses()
    {
        var reader = await site.NewReaderAsync("mover");
        for (var i = 0; i < 2; i++)
        {
            var saved = await reader.SubmitAsync("/account/address", [.. SiteOrders.Address.Select(f => f.Name == "Address.Town" ? (f.Name, $"Town {i}") : f)]);
            Assert.Equal("/account/address?saved=true", saved.Location);
        }

        Assert.Equal("Town 1", (await reader.GetAsync("/account/address")).Document.QuerySelector("#Address-Town")?.GetAttribute("value"));
        var other = await (await site.VisitAsync(ReaderKind.Reader)).GetAsync("/account/address");
        Assert.Equal("", other.Document.QuerySelector("#Address-Town")?.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_address_is_printed_as_text_in_one_line_each_whatever_it_holds()
    {
        var reader = await site.NewReaderAsync("hostile");
        var fields = SiteOrders.Address.ToDictionary(f => f.Name, f => f.Value);
        fields["Address.Name"] = "<script>alert(1)</script>";
        fields["Address.Line1"] = "1 Quay\r\nBcc: all@example.org\t\u202egnol";
        fields["Address.Town"] = "\u0001Köln \u2028 東京";
        var ordered = await reader.SubmitAsync("/subscribe/print", [("offer", await reader.OfferAsync("print")), .. fields.Select(f => (f.Key, f.Value))]);
        var invoice = await reader.GetAsync(ordered.Location ?? "");
        Assert.Empty(invoice.Document.QuerySelectorAll(".invoice script"));
        Assert.StartsWith("<script>alert(1)</script>1 Quay Bcc: all@example.org gnolSecond floorKöln 東京 PL4 9QQ", invoice.Words(".invoice .to"), StringComparison.Ordinal);
        var letter = Assert.Single(await site.LettersAsync("hostile@example.org"));
        Assert.DoesNotContain("Bcc", letter.Subject + letter.Text + letter.Html, StringComparison.Ordinal);

        fields["Address.Line1"] = new string('x', 101);
        var refused = await reader.SubmitAsync("/account/address", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal("This is longer than 100 characters.", refused.Words("#Address-Line1-error"));
        fields["Address.Line1"] = "1\0Quay";
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.SubmitAsync("/account/address", [.. fields.Select(f => (f.Key, f.Value))])).Status);
    }
}
