using System.Text;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.PrintSubscribers;

public sealed class SubscriberFileTests
{
    private const string Heading = "Number,Name,Address,Town,Postal code,Country,E-mail,Plan,Paid until\n";
    private const string Line = "A-1,Zoë Ångström,3 Salt Quay,Penlow,PL4 9QQ,England,zoe@example.org,All Access,2027-06-30\n";
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private static readonly SiteOptions NewYork = new() { TimeZone = "America/New_York" };

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_encoding_is_told_by_its_mark_and_is_UTF_8_without_one(string encoding, bool isMarked)
    {
        var how = Encoding.GetEncoding(encoding);
        var (facts, _) = await OneAsync([.. isMarked ? how.GetPreamble() : [], .. how.GetBytes(Heading + Line)]);
        Assert.Equal(("A-1", "A1", "Zoë Ångström", "3 Salt Quay"), (facts?.Number, facts?.NumberKey, facts?.Name, facts?.Line1));
        Assert.Equal(("PL4 9QQ", "zoe@example.org", "All Access"), (facts?.PostalCode, facts?.Email, facts?.Plan.Name));
        // Midnight in New York, in summer.
        Assert.Equal(new DateTime(2027, 7, 1, 4, 0, 0, DateTimeKind.Utc), facts?.PaidUntil);
    }

    [Fact]
    public async Task Windows_1252_is_read_by_whoever_says_so_and_else_refused_with_the_line()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)?.GetBytes(Heading + Line.Replace("Ångström", "“Ångström” €", StringComparison.Ordinal)) ?? [];
        Assert.StartsWith("Line 2 has letters that are not UTF-8. Save it as “CSV UTF-8”", await RefusalAsync(bytes), StringComparison.Ordinal);
        var (file, _) = await SubscriberFile.OpenAsync(new MemoryStream(bytes), isWindows1252: true, 10, TestContext.Current.CancellationToken);
        Assert.Equal("Zoë “Ångström” €", Assert.Single(await ReadAsync(file)).Facts?.Name);
    }

    [Fact]
    public async Task What_is_no_text_is_refused_in_words()
    {
        Assert.StartsWith("This is a workbook", await RefusalAsync([.. "PK\u0003\u0004"u8, 1, 2, 3]), StringComparison.Ordinal);
        Assert.StartsWith("This looks like UTF-16 without its mark.", await RefusalAsync(Encoding.Unicode.GetBytes(Heading + Line)), StringComparison.Ordinal);
        Assert.StartsWith("This looks like UTF-32.", await RefusalAsync([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Heading)]), StringComparison.Ordinal);
        Assert.StartsWith("This is no file of text.", await RefusalAsync([.. Encoding.UTF8.GetBytes(Heading), 0]), StringComparison.Ordinal);
        Assert.StartsWith("The first line should name the columns", await RefusalAsync([]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number;name;postal code;plan;paid until\nA-1;Zoë;1;Print;2027-06-30")]
    [InlineData("No\tFull Name\tZIP\tPLAN\tLast_day\nA-1\tZoë\t1\tprint\t30 June 2027")]
    [InlineData("sep=;\r\nZip code;Subscriber No;name;plan;expires\r\n1;A-1;Zoë;Print;June 30, 2027\r\n")]
    public async Task Columns_are_told_by_their_heading_whatever_separates_them(string text)
    {
        var (facts, problems) = await OneAsync(Encoding.UTF8.GetBytes(text));
        Assert.Empty(problems);
        Assert.Equal(("A-1", "Zoë", "1", "Print", null), (facts?.Number, facts?.Name, facts?.PostalCode, facts?.Plan.Name, facts?.Line1));
    }

    [Fact]
    public async Task A_heading_without_what_is_needed_says_what_is_missing()
    {
        Assert.EndsWith("“postal code” and “plan” are missing.", await RefusalAsync(Encoding.UTF8.GetBytes("number,name,paid until\n")), StringComparison.Ordinal);
        Assert.StartsWith("Two columns are named like “name”.", await RefusalAsync(Encoding.UTF8.GetBytes("number,name,full name,zip,plan,until\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A-1,Zoë,,,1,,,Print,2027-06-30,more", "There are 10 values where the first line names 9 columns.")]
    [InlineData(",Zoë,,,1,,,Print,2027-06-30", "The number is missing.")]
    [InlineData("--,Zoë,,,1,,,Print,2027-06-30", "The number is missing.")]
    [InlineData("A-1,,,,1,,,Print,2027-06-30", "The name is missing.")]
    [InlineData("A-1,Zoë,3 Salt Quay,,1,England,,Print,2027-06-30", "Enter the town.")]
    [InlineData("A-1,Zoë,,,1,,zoe,Print,2027-06-30", "This is no e-mail address.")]
    [InlineData("A-1,Zoë,,,1,,,Gold,2027-06-30", "There is no plan of this name. Write one of these: Print, Digital, All Access.")]
    [InlineData("A-1,Zoë,,,1,,,Print,30/06/2027", "Write the last day as a date, such as 2027-06-30.")]
    [InlineData("A-1,Zoë,,,1,,,Print,2027-02-29", "Write the last day as a date")]
    [InlineData("A-1,Zoë,,,1,,,Print,2127-06-30", "The last day is more than 10 years ahead.")]
    [InlineData("A-1,Zoë,,,1,,,Print,", "Write the last day as a date")]
    [InlineData("A-1,Zoë,,,1,,,Print", "There are 8 values where the first line names 9 columns. Something is left out")]
    [InlineData("A-1", "There is 1 value where the first line names 9 columns.")]
    public async Task A_bad_line_says_what_to_mend(string line, string problem)
    {
        var (facts, problems) = await OneAsync(Encoding.UTF8.GetBytes(Heading + line));
        Assert.Null(facts);
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_stands_twice_is_refused_the_second_time_however_it_is_written()
    {
        var text = Heading + Line + "\n" + Line.Replace("A-1", "00a 1", StringComparison.Ordinal) + Line.Replace("A-1", "A-2", StringComparison.Ordinal);
        var lines = await ReadAsync(await FileAsync(Encoding.UTF8.GetBytes(text)));
        Assert.Equal([(2, true), (4, false), (5, true)], lines.Select(l => (l.Line, l.Facts is not null)));
        Assert.Equal("The number stands in line 2 already. Leave one of them out.", Assert.Single(lines[1].Problems));
    }

    [Fact]
    public async Task A_million_lines_are_refused_before_one_is_taken_in()
    {
        using var file = new GeneratedLines(Heading, "A-{0:D7},Zoë,,,1,,,Print,2027-06-30\n", 1_000_000);
        var (_, problem) = await SubscriberFile.OpenAsync(file, isWindows1252: false, 25_000, TestContext.Current.CancellationToken);
        Assert.Equal("There are 1,000,001 lines, more than the 25,000 that are taken in at once. Divide the list.", problem);
    }

    private static async Task<(SubscriberFacts? Facts, IReadOnlyList<string> Problems)> OneAsync(byte[] bytes)
    {
        var line = Assert.Single(await ReadAsync(await FileAsync(bytes)));
        return (line.Facts, line.Problems);
    }

    private static async Task<SubscriberFile?> FileAsync(byte[] bytes)
    {
        var (file, problem) = await SubscriberFile.OpenAsync(new MemoryStream(bytes), isWindows1252: false, 100, TestContext.Current.CancellationToken);
        Assert.Null(problem);
        return file;
    }

    private static async Task<string?> RefusalAsync(byte[] bytes) =>
        (await SubscriberFile.OpenAsync(new MemoryStream(bytes), isWindows1252: false, 100, TestContext.Current.CancellationToken)).Problem;

    private static async Task<List<CheckedLine>> ReadAsync(SubscriberFile? file)
    {
        Assert.NotNull(file);
        var lines = new List<CheckedLine>();
        await foreach (var line in file.ReadAsync(StandardPlans.Make(), Now, NewYork, TestContext.Current.CancellationToken)) lines.Add(line);
        return lines;
    }
}
