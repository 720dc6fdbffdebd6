namespace ReviewPortal.Web.Development;

/// <summary>An event on its way to the site.</summary>
internal sealed record StandInDelivery(string Id, string Body);
