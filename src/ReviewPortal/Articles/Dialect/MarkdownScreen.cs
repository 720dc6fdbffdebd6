namespace ReviewPortal.Articles.Dialect;

internal static class MarkdownScreen
{
    public static Problem? FirstProblem(string markdown, int firstLine) => null;

    public static Problem TooDeep(int firstLine) => new(
        Severity.Error,
        "The text has quotations or lists nested too deeply to be shown.",
        firstLine);
}
