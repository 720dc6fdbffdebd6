namespace ReviewPortal.Subscriptions;

/// <summary>Another plan that somebody agreed to.</summary>
/// <param name="OfferId">By its price what is left is counted, and by it the subscription renews.</param>
/// <param name="Shown">The <see cref="PlanProspect.Mark"/> of what they were shown.</param>
public sealed record PlanChoice(int OfferId, string Shown);
