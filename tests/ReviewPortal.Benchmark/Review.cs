using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ReviewPortal.Benchmark;

/// <summary>The published site with a data directory of its own, in which lie the demonstration's accounts and a made-up archive.</summary>
internal sealed class Review(string executable, string folder, int articles)
{
    private const string Email = "subscriber@review.example";
    private const string Password = "review-portal-demo";
    private const int Addresses = 200;
    private static readonly string[] Indexes = ["SearchOpen", "SearchMembers", "SearchWhole"];
    private static readonly string[] IndexParts = ["data.block", "docsize.sz", "idx.term"];

    public int Articles => articles;
    public string FirstAddress => Archive.Spread(articles, Addresses).First();
    public string AddressFile => Path.Combine(folder, "addresses");
    private string DataDirectory => Path.Combine(folder, "data");

    /// <summary>Fills the data directory by the means that an operator has: Development's accounts, then <c>import</c>.</summary>
    /// <returns>Articles imported a second, the start of the command included.</returns>
    public async Task<double> FillAsync()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllLinesAsync(AddressFile, Archive.Spread(articles, Addresses));
        await using (await ServedApp.StartAsync(executable, AtAddress, environment: Settings("Development"))) { }

        var files = Path.Combine(folder, "files");
        await Archive.WriteAsync(files, articles);
        var started = Stopwatch.StartNew();
        var printed = await Commands.RunAsync(executable, ["import", files], Settings("Production"));
        var seconds = started.Elapsed.TotalSeconds;
        Directory.Delete(files, recursive: true);
        return printed.Contains($"{articles.ToString("N0", CultureInfo.InvariantCulture)} articles saved", StringComparison.Ordinal)
            ? articles / seconds
            : throw new InvalidOperationException($"The import says:\n{printed}");
    }

    /// <returns>A file that names one path.</returns>
    public string FileOf(string path)
    {
        var file = Path.Combine(folder, $"address-{path.Replace('/', '-')}");
        File.WriteAllText(file, $"{path}\n");
        return file;
    }

    /// <returns>The front page, and an issue, a contributor and a book that every archive has.</returns>
    public static async Task<IReadOnlyList<(string What, string Path)>> ListsAsync(ServedApp app)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, Archive.Spread(1, 1).First()));
        using var article = (await ServedApp.SendAsync(ask)).EnsureSuccessStatusCode();
        var page = await article.Content.ReadAsStringAsync();
        return
        [
            ("front page", "/"), ("issue", LinkTo("/issues/", "[0-9-]+")),
            ("contributor", LinkTo("/contributors/", "[a-z0-9-]+")), ("book", LinkTo("/books/", "[a-z0-9-]+")),
        ];

        string LinkTo(string folder, string name) => Regex.Match(page, $"href=\"({folder}{name})\"") is { Success: true } link
            ? link.Groups[1].Value
            : throw new InvalidOperationException($"The first article leads to nothing in {folder}.");
    }

    /// <summary>Serves as it would behind a proxy that ends TLS.</summary>
    public Task<ServedApp> ServeAsync() => ServedApp.StartAsync(executable, AtAddress, environment: Settings("Production"));

    /// <returns>What the search index takes of the database, and the articles' files, in bytes.</returns>
    public async Task<(long Index, long Text)> IndexSizeAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(DataDirectory, "review.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        string[] parts = [.. from index in Indexes from part in IndexParts select $"{index}_{part}"];
        var sizes = parts.Select(part => part.Split('.')).Select(part => $"(SELECT IFNULL(SUM(LENGTH(CAST({part[1]} AS BLOB)) + 12), 0) FROM {part[0]})");
        command.CommandText = $"SELECT {string.Join(" + ", sizes)}, (SELECT SUM(LENGTH(CAST(Source AS BLOB))) FROM VersionTexts)";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <returns>The account cookie of a subscriber, gotten through the form.</returns>
    public static async Task<string> SignInAsync(ServedApp app)
    {
        var form = await SignInForm.OpenAsync(app);
        using var answer = await form.SendAsync(Email, Password, from: "127.0.0.1");
        return answer.Headers.Contains("Set-Cookie") ? CookiesOf(answer) : throw new InvalidOperationException($"Nobody was signed in: {answer.StatusCode}.");
    }

    public static string CookiesOf(HttpResponseMessage response) =>
        string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static string[] AtAddress(string url) => ["--urls", url];

    private Dictionary<string, string> Settings(string environment) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["Logging__LogLevel__Default"] = "Warning",
        ["ReviewPortal__DataDirectory"] = DataDirectory,
        ["ReviewPortal__Site__BaseUrl"] = "https://review.example",
        // This program stands for the proxy in front, so that it can sign in from everywhere.
        ["ReviewPortal__Site__KnownProxies__0"] = "127.0.0.1",
    };
}
