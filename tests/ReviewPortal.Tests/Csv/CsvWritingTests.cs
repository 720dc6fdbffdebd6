using System.Text;
using ReviewPortal.Csv;

namespace ReviewPortal.Tests.Csv;

public sealed class CsvWritingTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("x;=cmd|y\t=1", "\"x,=cmd|y =1\"")] // another cell, where lists are separated so
    [InlineData("＝1", "'＝1")]
    [InlineData("a=b", "a=b")]
    [InlineData("Quay, 3", "\"Quay, 3\"")]
    [InlineData("the \"Quay\"", "\"the \"\"Quay\"\"\"")]
    public async Task A_text_that_a_spreadsheet_would_compute_is_shown(string text, string written) => Assert.Equal($"\uFEFF{written}\r\n", await WriteAsync(text));

    [Fact]
    public async Task Numbers_and_days_are_what_they_are_and_nothing_is_nothing() =>
        Assert.Equal("\uFEFF-12.50,-3,2027-06-30,,Zoë\r\n", await WriteAsync(-12.50m, -3L, new DateOnly(2027, 6, 30), null, "Zoë"));

    private static async Task<string> WriteAsync(params object?[] values)
    {
        using var stream = new MemoryStream();
        await using (var csv = new CsvWriting(stream)) await csv.WriteAsync(values, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
