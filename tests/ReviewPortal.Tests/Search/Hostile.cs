using System.Text;

namespace ReviewPortal.Tests.Search;

/// <summary>What might be typed by those who look for a way through.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "\"", "*", "^", "+", "-", ":", "(", ")", "{", "}", "[", "]", "%", "_", "'", "''", "\\", "/", "<", ">", "&", "|", "!", "<->", ":*", ":A", ",", ";", "--", "@q", "$1", "{0}",
        "NEAR", "NEAR(", "AND", "OR", "NOT", "title:", "rowid", "the", "salt", "room*", "“", "”", "«", " ", "  ", "\t", "\r\n", "\u0001", "\u001b", "\u007f", "\u0085",
        "\u200b", "\u202e", "\ufeff", "\ufffe", "\uffff", "\ue000registered", "\ud83d\ude00", "\ud800", "\udc00", "中国", "日本語", "ไทย", "العربية", "עברית", "हिन्दी", "한국어", "ﷺ", "ß", "é", "e\u0301",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467", "a\u0300\u0301\u0302\u0303", "\U0010FFFF", "\U0002A6D6",
    ];

    public static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            if (random.Next(4) == 0) text.Append((char)random.Next(0x10000));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
