namespace ReviewPortal.Subscriptions;

/// <summary>A number of issues for a price.</summary>
public sealed record Terms(int Issues, Money Price)
{
    public static Terms? Of(int? issues, long? priceMinor, string? currency) =>
        issues is { } number && priceMinor is { } price && currency is not null ? new Terms(number, new Money(price, currency)) : null;

    /// <summary>“20 issues for $70”.</summary>
    public override string ToString() => $"{Issues} {(Issues == 1 ? "issue" : "issues")} for {Price}";
}
