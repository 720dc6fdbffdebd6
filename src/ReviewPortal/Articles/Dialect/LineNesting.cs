namespace ReviewPortal.Articles.Dialect;

internal static class LineNesting
{
    /// <summary>How deep a line can stand at most, by its quotation and list markers and its indentation.</summary>
    /// <param name="line">One line of Markdown.</param>
    /// <param name="markers">How many markers it begins with.</param>
    public static int Of(ReadOnlySpan<char> line, out int markers)
    {
        markers = 0;
        var columns = 0;
        while (line.Length > 0)
        {
            var length = MarkerLength(line);
            if (length > 0)
                markers++;
            else if (line[0] is ' ' or '\t')
                columns += line[0] == ' ' ? 1 : 4;
            else
                break;
            line = line[Math.Max(length, 1)..];
        }

        return markers + columns / 2;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line[0] == '>')
            return 1;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var sign = digits switch { < 0 => ' ', > 9 => ' ', _ => line[digits] };
        var isMarker = digits == 0 ? sign is '-' or '*' or '+' : sign is '.' or ')';
        var isAlone = digits + 1 >= line.Length || line[digits + 1] is ' ' or '\t';
        return isMarker && isAlone ? digits + 1 : 0;
    }
}
