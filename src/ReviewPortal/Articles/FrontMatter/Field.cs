using System.Globalization;
using ReviewPortal.Site;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>
/// The value of one key, or one item of a list. Each way of reading it answers null and reports a problem if it does not fit;
/// an empty value counts as absent and is no problem.
/// </summary>
/// <param name="Line">The line that an editor looks at: the key's, or the item's.</param>
/// <param name="Path">Where it stands, as in <c>works[2].pages</c>.</param>
internal sealed record Field(YamlNode Value, int Line, string Name, string Path, List<Problem> Problems)
{
    public bool IsEmpty => Value is YamlText { Text: var text } && (string.IsNullOrWhiteSpace(text) || text == "~");

    /// <summary>Text on one line: white space trimmed, and every run of it one space.</summary>
    public string? OneLine(int maximumLength) => Within(maximumLength, Folded(Written("text")));

    /// <summary>Text whose line ends count.</summary>
    public string? Lines(int maximumLength) => Within(maximumLength, Written("text")?.Composed().Trim());

    /// <summary>The items of a list; a single value stands for a list of one.</summary>
    public IReadOnlyList<Field> Items(int maximum)
    {
        if (Value is not YamlList list)
            return IsEmpty ? [] : [this];

        if (list.Items.Count > maximum)
            Error($"“{Name}” has {list.Items.Count} items; it may have {maximum} at most.");

        return [.. list.Items.Take(maximum).Select((item, i) => new Field(item, item.Line, Name, Numbered(i + 1), Problems))];
    }

    /// <summary>The texts of a list, each kept once.</summary>
    public IReadOnlyList<string> Texts(int maximum, int maximumLength)
    {
        var texts = new List<string>();

        foreach (var item in Items(maximum))
        {
            if (item.OneLine(maximumLength) is not { } text)
                continue;

            if (texts.Contains(text, StringComparer.OrdinalIgnoreCase))
                item.Warn($"{Quotation.Of(text)} stands twice in “{Name}”, and is kept once.");
            else
                texts.Add(text);
        }

        return texts;
    }

    public int? WholeNumber(int minimum, int maximum, int example)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number such as {example}");

        if (Folded(Written(expected)) is not { } written)
            return null;

        // More digits than this are no number of anything here, and might not fit.
        if (written.Any(c => !char.IsAsciiDigit(c)) || written.Length > 9)
            return Mistaken<int?>(expected, written);

        var number = int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture);

        return number >= minimum && number <= maximum
            ? number
            : Mistaken<int?>(string.Create(CultureInfo.InvariantCulture, $"between {minimum:N0} and {maximum:N0}"), written);
    }

    /// <summary>One of the names of an enumeration, in capitals or not.</summary>
    public TChoice? Choice<TChoice>()
        where TChoice : struct, Enum
    {
        var names = Enum.GetNames<TChoice>().Select(name => name.ToLowerInvariant()).ToList();
        var expected = $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

        if (Folded(Written(expected)) is not { } written)
            return null;

        var index = names.IndexOf(written.ToLowerInvariant());

        return index < 0 ? Mistaken<TChoice?>(expected, written) : Enum.GetValues<TChoice>()[index];
    }

    /// <summary>The text as it was written, for values with a form of their own; null if there is none.</summary>
    public string? Written(string expected)
    {
        if (Value is YamlText { Text: var text })
            return IsEmpty ? null : text;

        Error($"“{Name}” should be {expected}; it is {(Value is YamlList ? "a list" : "a group of keys")}.");
        return null;
    }

    public T? Mistaken<T>(string expected, string written)
    {
        Error($"“{Name}” should be {expected}; it says {Quotation.Of(written)}.");
        return default;
    }

    public void Error(string message) => Problems.Add(new(Severity.Error, message, Line, Path));

    public void Warn(string message) => Problems.Add(new(Severity.Warning, message, Line, Path));

    private static string? Folded(string? text) => text is null ? null : Whitespace.Fold(text);

    private string? Within(int maximumLength, string? text)
    {
        if (text is not null && text.Length > maximumLength)
            Error(string.Create(CultureInfo.InvariantCulture, $"“{Name}” has {text.Length:N0} characters; it may have {maximumLength:N0} at most."));

        return text;
    }

    private string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{Path}[{number}]");
}
