using ReviewPortal.Articles.FrontMatter;

namespace ReviewPortal.Articles;

/// <summary>The slug of an article that another answers, as that other's file names it.</summary>
/// <param name="Line">The line of the file, from 1, that names it.</param>
public sealed record ReplyEntry(string ToSlug, int Line)
{
    private const int Most = 20;

    internal static IReadOnlyList<ReplyEntry> ReadAll(Field? field, string ownSlug)
    {
        var replies = new List<ReplyEntry>();

        foreach (var item in field?.Items(Most) ?? [])
        {
            if (item.OneLine(FileParts.MaximumFrontMatterBytes) is not { } slug)
                continue;

            if (!Slug.IsValid(slug))
                item.Error($"“replies-to” should be the slug of an article, the end of its address; it says {Quotation.Of(slug)}.{Advice(slug)}");
            else if (slug == ownSlug)
                item.Error("An article cannot reply to itself: give the slug of the one that it answers.");
            else if (replies.Exists(reply => reply.ToSlug == slug))
                item.Warn($"{Quotation.Of(slug)} stands twice in “replies-to”, and is kept once.");
            else
                replies.Add(new ReplyEntry(slug, item.Line));
        }

        return replies;
    }

    // A whole address is the likeliest slip.
    private static string Advice(string written) =>
        Slug.From(written[(written.TrimEnd('/').LastIndexOf('/') + 1)..]) is { Length: > 0 } slug ? $" Try “{slug}”." : "";
}
