using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>YamlDotNet's events, one after the other, and the lines of the file that they stand on.</summary>
internal sealed partial class YamlEvents(string yaml, int firstLine)
{
    // YAML takes these separators for ends of lines; no editor shows them, and they come with text pasted from elsewhere.
    private readonly Parser _parser = new(new StringReader(yaml.Replace('\u2028', ' ').Replace('\u2029', ' ')));
    private readonly LineCounter _lines = new(yaml, firstLine);

    public int LineOf(long position) => _lines.At(position);

    public TEvent Next<TEvent>()
        where TEvent : ParsingEvent
    {
        var position = _parser.Current?.End ?? Mark.Empty;

        try
        {
            _parser.MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            // The scanner fails where it should complain of some malformed texts: of “a: !!]” for one.
            throw new YamlException(position, position, "", exception);
        }

        return _parser.Current as TEvent ?? throw new YamlException(position, position, "");
    }

    /// <summary>The position of what a complaint is about.</summary>
    public long PlaceOf(YamlException exception)
    {
        var start = (int)Math.Clamp(exception.Start.Index, 0, yaml.Length);

        // The scanner complains of a tab on one of the lines before it.
        if (exception.Message.Contains("tab", StringComparison.Ordinal) && IndentedByTab().Match(yaml, start) is { Success: true } tab)
            return tab.Index;

        return start;
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IndentedByTab();
}
