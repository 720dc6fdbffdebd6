namespace ReviewPortal.Accounts;

/// <summary>The words that are tried first, from <c>CommonWords.txt</c>: made for this site from what people are known to choose.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = Load();

    public static int Longest { get; } = Words.Max(w => w.Length);

    public static bool Contains(string word) => Words.Contains(word);

    private static HashSet<string> Load()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("CommonWords.txt") ?? throw new InvalidOperationException("The list of common words is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
