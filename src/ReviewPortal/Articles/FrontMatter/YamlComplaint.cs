namespace ReviewPortal.Articles.FrontMatter;

/// <summary>What the YAML scanner complains of, in words that say what to mend.</summary>
internal static class YamlComplaint
{
    public const string OfAnchor = $"A text cannot begin with & or *: {Quote}.";
    public const string OfTag = $"A text cannot begin with an exclamation mark: {Quote}.";
    public const string OfSecondDocument = "The front matter seems to end here: it may have no --- or ... of its own.";

    public const string OfDirective = $"A line cannot begin with a percent sign: indent it, or {Quote}.";
    public const string OfKey = $"A key should be a single word, such as title; if this is a text that begins with [ or {{, {Quote}.";

    private const string Quote = "put the text in double quotes";
    private const string OfColon = $"A colon inside a text makes another key of it: {Quote}, as in title: \"Mao: A Life\". (Or is the line indented too far?)";
    private const string OfEscape = "In double quotes a backslash is a special sign: write it twice, or use single quotes.";

    // The first fragment that the scanner's message contains decides.
    private static readonly (string Fragment, string Words)[] Known =
    [
        ("Mapping values are not allowed", OfColon),
        ("found invalid mapping", OfColon),
        ("scalar, found unexpected end of stream", "A quotation mark is opened here and never closed."),
        ("did not find expected ',' or ']'", "A list that begins with [ needs commas between its items and ] at its end."),
        ("did not find expected ',' or '}'", "What begins with { needs commas between its keys and } at its end."),
        ("did not find expected key", $"Here should be a key with a colon, in the same column as its neighbours; if it is part of a text, indent it, or put the whole text in double quotes."),
        ("could not find expected ':'", "Here should be a key with a colon after it."),
        ("'-' indicator", "The items of a list must each begin with a hyphen, all in the same column."),
        ("tab", "Lines are indented with spaces here, not with tabs."),
        ("cannot start any token", $"A text cannot begin with this character: {Quote}."),
        ("unknown escape", OfEscape),
        ("hexadecimal", OfEscape),
        ("Unicode", OfEscape),
        ("block scalar", "After | or > the text begins on the next line, every line of it indented by the same number of spaces."),
        ("Block sequence", "A list begins on the line after its key, each item with a hyphen of its own."),
        ("wrong indentation", "The further lines of a text in quotes must be indented more than its key."),
        ("comment", $"A # begins a comment: {Quote} if it belongs to the text."),
        ("nchor", OfAnchor),
        ("alias", OfAnchor),
        ("tag", OfTag),
        ("directive", OfDirective),
        ("document", OfSecondDocument),
    ];

    public static string InWords(string message)
    {
        foreach (var (fragment, words) in Known)
        {
            if (message.Contains(fragment, StringComparison.Ordinal))
                return words;
        }

        return "This cannot be understood: look at the colons, quotation marks, hyphens and indentation around it.";
    }
}
