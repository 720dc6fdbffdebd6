using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>
/// Reads the front matter from YamlDotNet's events. Its object graph is not used: a few kilobytes of nested brackets overflow
/// the stack there, and a few hundred bytes of aliases grow to millions of nodes. Here are no anchors, aliases or tags, and
/// lists and keys go no deeper than the prices of a work.
/// </summary>
internal sealed partial class YamlReader
{
    private const int MaximumDepth = 4;

    // A hundred works with twenty prices each have fewer keys and values than this; parsing many more takes its time.
    private const int MaximumNodes = 6_000;

    private readonly YamlEvents _events;
    private readonly List<Problem> _problems;
    private int _nodes;

    private YamlReader(string yaml, int firstLine, List<Problem> problems)
    {
        _events = new YamlEvents(yaml, firstLine);
        _problems = problems;
    }

    /// <summary>The keys of the front matter; null if it is not YAML, or not keys with values.</summary>
    public static YamlMap? Read(string yaml, int firstLine, List<Problem> problems)
    {
        var reader = new YamlReader(yaml, firstLine, problems);

        // The scanner passes over what it takes for directives; a text that is lost should be missed.
        if (Directive().Match(yaml) is { Success: true } directive)
            return reader.StopAt(directive.Index, YamlComplaint.OfDirective);

        try
        {
            return reader.ReadDocument(firstLine);
        }
        catch (YamlException exception)
        {
            return reader.StopAt(reader._events.PlaceOf(exception), YamlComplaint.InWords(exception.Message));
        }
    }

    private YamlMap? ReadDocument(int firstLine)
    {
        _events.Next<StreamStart>();

        if (_events.Next<ParsingEvent>() is not DocumentStart document)
            return new YamlMap(firstLine, new Dictionary<string, YamlEntry>());

        if (!document.IsImplicit)
            return Stop(document.Start, YamlComplaint.OfSecondDocument);

        var first = _events.Next<ParsingEvent>();

        if (first is not MappingStart start)
            return Stop(first.Start, "The front matter should be keys with values, such as title: China and Russia.");

        Check(start);
        var map = ReadMap(start, 1);

        if (map is null)
            return null;

        _events.Next<DocumentEnd>();

        return _events.Next<ParsingEvent>() is { } end and not StreamEnd ? Stop(end.Start, YamlComplaint.OfSecondDocument) : map;
    }

    private YamlNode? ReadNode(ParsingEvent first, int depth)
    {
        if (++_nodes > MaximumNodes)
            return Stop(first.Start, "The front matter has more keys and items than an article can have.");

        if (first is AnchorAlias)
        {
            Report(first.Start, YamlComplaint.OfAnchor);
            return new YamlText(_events.LineOf(first.Start.Index), "alias");
        }

        if (first is NodeEvent node)
            Check(node);

        return first switch
        {
            Scalar scalar => ReadText(scalar),
            MappingStart or SequenceStart when depth > MaximumDepth => Stop(first.Start, "Lists and keys are nested too deep here."),
            MappingStart map => ReadMap(map, depth),
            SequenceStart list => ReadList(list, depth),
            _ => Stop(first.Start, YamlComplaint.InWords("")),
        };
    }

    private YamlMap? ReadMap(MappingStart start, int depth)
    {
        var line = _events.LineOf(start.Start.Index);
        var entries = new Dictionary<string, YamlEntry>();

        for (var key = _events.Next<ParsingEvent>(); key is not MappingEnd; key = _events.Next<ParsingEvent>())
        {
            var keyLine = _events.LineOf(key.Start.Index);

            if (key is not (Scalar or AnchorAlias))
                return Stop(key.Start, YamlComplaint.OfKey);

            if (ReadNode(key, depth) is not YamlText name || ReadNode(_events.Next<ParsingEvent>(), depth + 1) is not { } value)
                return null;

            if (key is Scalar && !entries.TryAdd(name.Text, new YamlEntry(keyLine, value)))
                _problems.Add(new(Severity.Error, $"{Quotation.Of(name.Text)} stands here for the second time (the first is on line {entries[name.Text].Line}).", keyLine, Quotation.Shorten(name.Text)));
        }

        return new YamlMap(line, entries);
    }

    private YamlList? ReadList(SequenceStart start, int depth)
    {
        var line = _events.LineOf(start.Start.Index);
        var items = new List<YamlNode>();

        for (var item = _events.Next<ParsingEvent>(); item is not SequenceEnd; item = _events.Next<ParsingEvent>())
        {
            if (ReadNode(item, depth + 1) is not { } value)
                return null;

            items.Add(value);
        }

        return new YamlList(line, items);
    }

    private YamlText ReadText(Scalar scalar)
    {
        var text = scalar.Value;

        // Escapes in double quotes can write what the file itself may not contain.
        if (text.Any(FileText.IsRefused) || text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            Report(scalar.Start, "Here is a character that can’t be printed: delete it.");
            text = FileText.Blank(string.Concat(text.EnumerateRunes()));
        }

        return new YamlText(_events.LineOf(scalar.Start.Index), text);
    }

    private void Check(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Report(node.Start, YamlComplaint.OfAnchor);

        if (!node.Tag.IsEmpty)
            Report(node.Start, YamlComplaint.OfTag);
    }

    private void Report(Mark mark, string message) => StopAt(mark.Index, message);

    private YamlMap? Stop(Mark mark, string message) => StopAt(mark.Index, message);

    private YamlMap? StopAt(long position, string message)
    {
        _problems.Add(new(Severity.Error, message, _events.LineOf(position)));
        return null;
    }

    [GeneratedRegex("^%", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
