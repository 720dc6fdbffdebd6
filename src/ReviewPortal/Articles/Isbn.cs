namespace ReviewPortal.Articles;

/// <summary>
/// International Standard Book Numbers, of ten digits (until 2006) and of thirteen (ISO 2108). Both are kept as they are
/// printed, without hyphens.
/// </summary>
public static class Isbn
{
    /// <summary>The digits of an ISBN written with or without hyphens and spaces; null if it is none or its check digit is wrong.</summary>
    public static string? From(string written)
    {
        var digits = Strip(written);

        return digits.Length switch
        {
            10 when IsTen(digits) => digits,
            13 when IsThirteen(digits) => digits,
            _ => null,
        };
    }

    /// <summary>The same number in thirteen digits: a book of before 2007 is printed with one, then with the other.</summary>
    public static string ToThirteen(string isbn)
    {
        if (isbn.Length != 10)
            return isbn;

        var body = $"978{isbn[..9]}";
        var sum = body.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();

        return $"{body}{(10 - sum % 10) % 10}";
    }

    internal static bool HasLengthOfOne(string written)
    {
        var digits = Strip(written);
        var body = digits.AsSpan(0, Math.Max(0, digits.Length - 1));

        return !body.ContainsAnyExceptInRange('0', '9') && (digits.Length is 10 || (digits.Length is 13 && HasBookPrefix(digits)));
    }

    private static bool IsTen(string digits)
    {
        var sum = 0;

        for (var i = 0; i < 10; i++)
        {
            if (i == 9 && digits[i] == 'X')
                sum += 10;
            else if (char.IsAsciiDigit(digits[i]))
                sum += (10 - i) * (digits[i] - '0');
            else
                return false;
        }

        return sum % 11 == 0;
    }

    private static bool IsThirteen(string digits)
    {
        if (!HasBookPrefix(digits) || !digits.All(char.IsAsciiDigit))
            return false;

        var sum = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();

        return sum % 10 == 0;
    }

    private static bool HasBookPrefix(string digits) =>
        digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal);

    private static string Strip(string written)
    {
        var digits = string.Concat(written.Where(c => !char.IsWhiteSpace(c) && !IsHyphen(c))).ToUpperInvariant();

        return digits.StartsWith("ISBN", StringComparison.Ordinal) ? digits[4..].TrimStart(':') : digits;
    }

    // The ASCII hyphen, and the hyphens and dashes that word processors put in its place.
    private static bool IsHyphen(char c) => c is '-' or '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
