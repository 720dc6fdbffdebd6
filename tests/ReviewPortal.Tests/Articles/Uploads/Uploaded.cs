using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Tests.Articles.Uploads;

/// <summary>Article files as the site of a review in New York reads them.</summary>
internal static class Uploaded
{
    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static ArticleFileReading File(string text) => ArticleFile.Read(Encoding.UTF8.GetBytes(text), NewYork);

    public static ArticleFileReading FrontMatter(string yaml) => File($"---\n{yaml}\n---\nOne sentence.\n");

    /// <summary>A file with a title (on line 2) and these further keys (from line 3 on), which reads without a problem.</summary>
    public static ArticleFile Article(string keys)
    {
        var reading = FrontMatter("title: The Salt Road\n" + keys);
        Assert.Empty(reading.Problems);

        return Assert.IsType<ArticleFile>(reading.File);
    }

    /// <summary>The one problem, an error, of a file with a title (on line 2) and these further keys (from line 3 on).</summary>
    public static string ErrorOf(string keys) => OnlyError(FrontMatter("title: The Salt Road\n" + keys));

    /// <summary>The one problem, a warning, of a file with a title (on line 2) and these further keys (from line 3 on).</summary>
    public static string WarningOf(string keys)
    {
        var reading = FrontMatter("title: The Salt Road\n" + keys);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.NotNull(reading.File);

        return problem.Describe("salt.md");
    }

    public static string OnlyError(ArticleFileReading reading)
    {
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Null(reading.File);

        return problem.Describe("salt.md");
    }
}
