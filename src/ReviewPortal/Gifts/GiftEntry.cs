using System.Globalization;
using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Site;

namespace ReviewPortal.Gifts;

/// <summary>What a giver types: for whom a gift is, how it reaches them, and what stands on its card.</summary>
public sealed class GiftEntry
{
    public const int MaxName = 100;
    public const int MaxMessage = 500;

    /// <summary>The review sends it to an address that its owner did not give: it should lead nobody anywhere else.</summary>
    private const string NoLinks = "Leave out addresses of websites and of e-mail. If there is none, put a space after the full stop.";

    /// <summary>How far ahead a day to send it may lie.</summary>
    public const int MaxDaysAhead = 366;

    /// <summary>The hour of the day, on the site’s clock, from which on a gift is sent.</summary>
    private const int Morning = 8;

    public string? Name { get; set; }
    public string? Email { get; set; }

    /// <summary>2027-06-30, on the site's calendar; empty: as soon as it is paid for.</summary>
    public string? SendOn { get; set; }

    public string? From { get; set; }
    public string? Message { get; set; }

    public string CleanName => AddressLine.Clean(Name);
    public string CleanFrom => AddressLine.Clean(From);
    public string? CleanEmail => MailboxAddress.Normalise(Email);
    public string? CleanMessage => MessageOf(Message);
    public DateOnly? Day => DateOnly.TryParseExact(SendOn?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <returns>When it is to be sent (UTC); null if as soon as it is paid for.</returns>
    public DateTime? SendAt(SiteOptions site, DateTime now) => Day is { } day && day > site.DateOf(now) ? site.StartOf(day).AddHours(Morning) : null;

    /// <summary>What is wrong with it, by field, in words for the giver.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(DateOnly today) => new (string Field, string? Problem)[]
    {
        (nameof(Name), ProblemOf(CleanName, "Enter the name of whoever it is for.")),
        (nameof(Email), ProblemOfEmail()),
        (nameof(SendOn), ProblemOfDay(today)),
        (nameof(From), ProblemOf(CleanFrom, "Enter your name, as it should stand on the card.")),
        (nameof(Message), CleanMessage is not { } message ? null
            : message.Length > MaxMessage ? $"This is longer than {MaxMessage} characters."
            : LinkedText.IsIn(message) ? NoLinks : null),
    }.Where(p => p.Problem is not null).Select(p => (p.Field, p.Problem ?? ""));

    private static string? ProblemOf(string line, string missing) =>
        !AddressLine.SaysSomething(line) ? missing
        : line.Length > MaxName ? $"This is longer than {MaxName} characters."
        : LinkedText.IsIn(line) ? NoLinks
        : null;

    private string? ProblemOfEmail() =>
        string.IsNullOrWhiteSpace(Email)
            ? string.IsNullOrWhiteSpace(SendOn) ? null : "Enter the address to which it is sent on that day, or leave the day empty."
            : CleanEmail is null ? "This is not an e-mail address." : null;

    private string? ProblemOfDay(DateOnly today) =>
        string.IsNullOrWhiteSpace(SendOn) ? null
        : Day is not { } day ? "Enter the day as a date, such as 2027-06-30."
        : day < today ? "This day is over. Choose today or a later day."
        : day > today.AddDays(MaxDaysAhead) ? "Choose a day within a year from now."
        : null;

    private static string? MessageOf(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(AddressLine.Clean);
        var message = string.Join('\n', lines).Trim('\n');
        return message.Length == 0 ? null : message;
    }
}
