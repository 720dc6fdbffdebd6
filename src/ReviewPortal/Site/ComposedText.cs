using System.Text;

namespace ReviewPortal.Site;

public static class ComposedText
{
    /// <summary>In normal form C. What has none, half of a character that has two halves or U+FFFE, is taken as it stands.</summary>
    public static string Composed(this string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
