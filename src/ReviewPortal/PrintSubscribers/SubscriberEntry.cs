using ReviewPortal.Accounts;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>A subscriber as they stand in a list, or in the form of the desk: as it was typed.</summary>
public sealed class SubscriberEntry
{
    public string? Number { get; set; }
    public string? Name { get; set; }
    public string? Line1 { get; set; }
    public string? Line2 { get; set; }
    public string? Town { get; set; }
    public string? PostalCode { get; set; }
    public string? Country { get; set; }
    public string? Email { get; set; }

    /// <summary>Its slug or its name.</summary>
    public string? Plan { get; set; }

    /// <summary>The last day: 2027-06-30, June 30, 2027 or 30 June 2027.</summary>
    public string? PaidUntil { get; set; }

    /// <summary>A number and a postal code are enough to claim; an address is whole, or there is none.</summary>
    private AddressEntry? Address =>
        new[] { Line1, Line2, Town, Country }.All(string.IsNullOrWhiteSpace) ? null
        : new() { Name = Name, Line1 = Line1, Line2 = Line2, Town = Town, PostalCode = PostalCode, Country = Country };

    /// <returns>What it says; or what is wrong with it, by field, in words for whoever mends it.</returns>
    public (SubscriberFacts? Facts, IReadOnlyList<(string Field, string Problem)> Problems) Read(IReadOnlyList<Plan> plans, DateOnly today, SiteOptions site)
    {
        var plan = plans.FirstOrDefault(p => SubscriberNumber.Plain(p.Slug) == SubscriberNumber.Plain(Plan) || SubscriberNumber.Plain(p.Name) == SubscriberNumber.Plain(Plan));
        var day = PaidDay.Read(PaidUntil);
        List<(string, string)> problems = [.. Problems(plans, plan, day, today)];
        if (problems.Count > 0 || plan is null || day is not { } last) return (null, problems);
        var (number, hasAddress) = (AddressLine.Clean(Number), Address is not null);
        return (new(
            number, SubscriberNumber.KeyOf(number), AddressLine.Clean(Name),
            hasAddress ? AddressLine.Clean(Line1) : null, hasAddress ? AddressLine.Optional(Line2) : null, hasAddress ? AddressLine.Clean(Town) : null, AddressLine.Optional(PostalCode),
            hasAddress ? AddressLine.Clean(Country) : null, string.IsNullOrWhiteSpace(Email) ? null : MailboxAddress.Normalise(Email), plan, site.EndOf(last)), []);
    }

    private IEnumerable<(string, string)> Problems(IReadOnlyList<Plan> plans, Plan? plan, DateOnly? day, DateOnly today)
    {
        if (SubscriberNumber.KeyOf(Number).Length == 0) yield return (nameof(Number), "The number is missing.");
        else if (AddressLine.Clean(Number).Length > SubscriberNumber.MaxLength || SubscriberNumber.KeyOf(Number).Length > SubscriberNumber.MaxKey)
            yield return (nameof(Number), $"The number is longer than {SubscriberNumber.MaxLength} characters.");
        if (Address is { } address)
        {
            foreach (var (field, problem) in address.Problems()) yield return (field, problem);
        }
        else
        {
            if (!AddressLine.SaysSomething(AddressLine.Clean(Name))) yield return (nameof(Name), "The name is missing.");
            else if (AddressLine.Clean(Name).Length > AddressEntry.MaxLine) yield return (nameof(Name), $"The name is longer than {AddressEntry.MaxLine} characters.");
            if (AddressLine.Clean(PostalCode).Length > AddressEntry.MaxPostalCode) yield return (nameof(PostalCode), $"The postal code is longer than {AddressEntry.MaxPostalCode} characters.");
        }

        if (!string.IsNullOrWhiteSpace(Email) && MailboxAddress.Normalise(Email) is null) yield return (nameof(Email), "This is no e-mail address. It may be left empty.");
        if (plan is null) yield return (nameof(Plan), $"There is no plan of this name. Write one of these: {string.Join(", ", plans.Select(p => p.Name))}.");
        if (day is null) yield return (nameof(PaidUntil), "Write the last day as a date, such as 2027-06-30.");
        else if (day > today.AddYears(LastDay.MaxYears)) yield return (nameof(PaidUntil), $"The last day is more than {LastDay.MaxYears} years ahead.");
    }
}
