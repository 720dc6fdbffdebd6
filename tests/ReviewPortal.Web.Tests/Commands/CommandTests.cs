using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Commands;

/// <summary>The commands of the executable, in a process beside a site that is serving.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private readonly SiteFactory _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("review-import-").FullName;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact, Trait("Category", "Database")]
    public async Task Import_goes_on_past_a_bad_file_and_what_it_took_shows_at_once()
    {
        await WriteAsync("good.md", SampleArticle.File);
        await WriteAsync("bad.md", "---\ntitle:\n---\nText.");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync(SampleArticle.Address)).Status);

        var (exitCode, output) = await RunAsync("import", _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("bad.md", output, StringComparison.Ordinal);
        Assert.Contains("1 articles saved, 0 unchanged, 1 files refused.", output, StringComparison.Ordinal);
        Assert.Contains("two ports", (await _site.Visit().GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        await WriteAsync("good.md", SampleArticle.File);
        Assert.Equal(0, (await RunAsync("import", _folder)).ExitCode);
        var (exitCode, output) = await RunAsync("import", _folder);
        Assert.Equal(0, exitCode);
        Assert.Contains("0 articles saved, 1 unchanged, 0 files refused.", output, StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Database")]
    public async Task Import_subscribers_takes_in_what_is_right_and_names_the_lines_that_are_not()
    {
        var file = Path.Combine(_folder, "list.csv");
        await File.WriteAllTextAsync(file, SiteSubscribers.List + "P-102,Nobody,,,1,,,Gold,2027-06-30\n", TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunAsync("import-subscribers", file);
        Assert.Equal(1, exitCode);
        Assert.Contains("Line 4, No. P-102: There is no plan of this name.", output, StringComparison.Ordinal);
        Assert.Contains("2 added, 0 changed, 0 unchanged, 0 of claimed ones moved on, 1 refused.", output, StringComparison.Ordinal);
        Assert.Equal("Odile Brandt", (await _site.ListedAsync("P100")).Name);
    }

    [Fact, Trait("Category", "Database")]
    public async Task Render_renders_every_article_again()
    {
        await _site.FileAsync(SampleArticle.File);
        var (exitCode, output) = await RunAsync("render");
        Assert.Equal(0, exitCode);
        Assert.Contains("1 articles rendered, 0 failed.", output, StringComparison.Ordinal);
        Assert.Contains("two ports", (await _site.Visit().GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Database")]
    public async Task Create_admin_makes_an_administrator_of_a_password_that_is_piped_in()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(_site.Storage.Settings, SiteAccounts.Password, "create-admin", "chief@review.example");
        Assert.Equal((0, true), (exitCode, output.Contains("chief@review.example is an administrator.", StringComparison.Ordinal)));
        await _site.Accounts.GiveAppAsync("chief@review.example");
        Assert.Equal(HttpStatusCode.OK, (await (await _site.Accounts.SignInAsync("chief@review.example")).GetAsync("/admin/articles")).Status);
    }

    [Fact]
    public async Task A_reader_who_is_made_an_administrator_signs_in_anew()
    {
        await _site.Accounts.AddAsync("risen@review.example");
        var reader = await _site.Accounts.SignInAsync("risen@review.example");
        Assert.Equal(0, (await RunAsync("create-admin", "risen@review.example")).ExitCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/account")).Status);
        await _site.Accounts.GiveAppAsync("risen@review.example");
        Assert.Equal(HttpStatusCode.OK, (await (await _site.Accounts.SignInAsync("risen@review.example")).GetAsync("/admin/articles")).Status);
    }

    [Theory]
    [InlineData("import", "/nowhere/at/all")]
    [InlineData("import")]
    [InlineData("publish", "everything")]
    [InlineData("create-admin", "chief2@review.example")]
    public async Task A_command_that_cannot_be_done_says_so_and_fails(params string[] arguments)
    {
        var (exitCode, output) = await SiteProcess.RunAsync(_site.Storage.Settings, "short", arguments);
        Assert.NotEqual(0, exitCode);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_may_follow_a_command()
    {
        var (exitCode, output) = await RunAsync("render", "--ReviewPortal:Site:Name=The Quay Review");
        Assert.Equal((0, true), (exitCode, output.Contains("0 articles rendered, 0 failed.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("create-admin <email>", "--help")]
    [InlineData("create-admin <email>", "-h")]
    [InlineData("create-admin <email>", "help")]
    [InlineData("Renders every article again", "render", "--help")]
    [InlineData("import-subscribers <file>", "import-subscribers", "list.csv", "-h")]
    [InlineData("Renders every article again", "help", "render")]
    [InlineData("ReviewPortal 1.", "--version")]
    public async Task Whoever_asks_for_help_or_the_version_is_told_and_nothing_is_done(string said, params string[] arguments)
    {
        var folder = Path.Combine(_folder, "data");
        var (exitCode, output) = await SiteProcess.RunAsync([new("ReviewPortal:DataDirectory", folder)], "", arguments);
        Assert.Equal((0, true, false), (exitCode, output.Contains(said, StringComparison.Ordinal), Directory.Exists(folder)));
    }

    [Theory]
    [InlineData("publish", "everything")]
    [InlineData("publish", "--help")]
    public async Task What_is_no_command_is_told_what_there_is_and_touches_no_database(params string[] arguments)
    {
        var folder = Path.Combine(_folder, "data");
        var (exitCode, output) = await SiteProcess.RunAsync([new("ReviewPortal:DataDirectory", folder)], "", arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains("create-admin <email>", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => SiteProcess.RunAsync(_site.Storage.Settings, "", arguments);
}
