using System.Collections.Frozen;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>The key that an editor may have meant by an unknown one.</summary>
internal static class NearestKey
{
    private const int LongestMistake = 30;

    // What other systems call the same things.
    private static readonly FrozenDictionary<string, string> OtherWords = new Dictionary<string, string>
    {
        ["author"] = "contributors",
        ["authors"] = "contributors",
        ["by"] = "contributors",
        ["byline"] = "contributors",
        ["date"] = "published",
        ["publish"] = "published",
        ["tags"] = "subjects",
        ["categories"] = "subjects",
        ["subtitle"] = "dek",
        ["summary"] = "dek",
        ["description"] = "dek",
        ["books"] = "works",
        ["reviewed"] = "works",
        ["url"] = "slug",
        ["permalink"] = "slug",
        ["quotations"] = "epigraphs",
        ["cost"] = "price",
        ["biography"] = "bio",
        ["quote"] = "text",
        ["type"] = "kind",
        ["errata"] = "corrections",
        ["erratum"] = "corrections",
        ["in-reply-to"] = "replies-to",
        ["reply"] = "replies-to",
        ["responds-to"] = "replies-to",
    }.ToFrozenDictionary();

    public static string? To(string unknown, IReadOnlyCollection<string> known)
    {
        var word = unknown.ToLowerInvariant();

        if (word.Length > LongestMistake)
            return null;

        if (OtherWords.TryGetValue(word, out var other) && known.Contains(other))
            return other;

        var nearest = known.MinBy(key => Distance(word, key));

        return nearest is not null && Distance(word, nearest) <= (nearest.Length + 1) / 3 ? nearest : null;
    }

    // Levenshtein's: the letters to put in, take out or change.
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();

        for (var i = 0; i < from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i + 1;

            for (var j = 0; j < to.Length; j++)
            {
                var change = previous[j] + (from[i] == to[j] ? 0 : 1);
                current[j + 1] = Math.Min(change, Math.Min(previous[j + 1], current[j]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
