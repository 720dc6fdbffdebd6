namespace ReviewPortal.Articles;

public sealed record Problem(Severity Severity, string Message, int? Line = null, string? Key = null);
