using ReviewPortal.Csv;

namespace ReviewPortal.Tests.Csv;

public sealed class CsvRowsTests
{
    [Fact]
    public async Task A_value_between_quotation_marks_keeps_its_line_breaks_and_the_next_row_its_line()
    {
        var rows = await ReadAsync("a,\"two\nlines, and \"\"marks\"\"\",c\r\n\r\nlast,,\n");
        Assert.Equal(["a", "two\nlines, and \"marks\"", "c"], rows[0].Fields);
        Assert.Equal([1, 4], rows.Select(r => r.Line));
        Assert.Equal(["last", "", ""], rows[1].Fields);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Semicolons_and_tabs_separate_as_well(char separator) =>
        Assert.Equal(["a", "b, c", ""], Assert.Single(await ReadAsync($"a{separator}b, c{separator}", separator)).Fields);

    [Fact]
    public async Task What_tells_a_spreadsheet_the_separator_is_no_row() =>
        Assert.Equal([2, 3], (await ReadAsync("sep=;\na;b\nc;d", ';')).Select(r => r.Line));

    [Fact]
    public async Task A_mark_in_the_midst_of_a_value_is_told_with_its_line_and_the_rest_is_read()
    {
        var rows = await ReadAsync("a,b\n1,6\" nails\n2,c");
        Assert.Equal([null, "2", null], rows.Select(r => r.Problem is null ? null : $"{r.Line}"));
        Assert.Equal(["2", "c"], rows[2].Fields);
    }

    [Fact]
    public async Task A_mark_that_is_never_closed_is_told_with_its_line()
    {
        var rows = await ReadAsync("a,b\n1,\"open\n2,c\n");
        Assert.Equal((2, "A quotation mark is opened here and never closed."), (rows[1].Line, rows[1].Problem));
    }

    [Fact]
    public async Task A_mark_that_swallows_a_huge_file_does_not_swallow_the_memory()
    {
        using var text = new EndlessText("a,b\n1,\"", 200_000_000);
        var rows = new List<CsvRow>();
        await foreach (var row in CsvRows.ReadAsync(text, ',', TestContext.Current.CancellationToken)) rows.Add(row);
        Assert.Contains("too long", rows[^1].Problem, StringComparison.Ordinal);
        Assert.True(text.Given < 2_000_000, $"{text.Given:N0} characters were read.");
    }

    private static async Task<List<CsvRow>> ReadAsync(string text, char separator = ',')
    {
        using var reader = new StringReader(text);
        var rows = new List<CsvRow>();
        await foreach (var row in CsvRows.ReadAsync(reader, separator, TestContext.Current.CancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>A beginning, and then so many letters that are made as they are read.</summary>
    private sealed class EndlessText(string beginning, long length) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            var read = (int)Math.Min(count, length - Given);
            for (var i = 0; i < read; i++) buffer[index + i] = Given + i < beginning.Length ? beginning[(int)(Given + i)] : 'x';
            Given += read;
            return read;
        }

        public override int Read() => Read(new char[1], 0, 1) == 0 ? -1 : 'x';

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            var text = new char[buffer.Length];
            var read = Read(text, 0, text.Length);
            text.AsMemory(0, read).CopyTo(buffer);
            return new(read);
        }
    }
}
