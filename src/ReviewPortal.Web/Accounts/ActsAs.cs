namespace ReviewPortal.Web.Accounts;

/// <summary>Of an endpoint that no reader calls: who does, as the record names them.</summary>
internal sealed record ActsAs(string Name);
