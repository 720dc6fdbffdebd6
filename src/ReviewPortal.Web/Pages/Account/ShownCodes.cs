namespace ReviewPortal.Web.Pages.Account;

/// <summary>Recovery codes as they are shown, once.</summary>
/// <param name="Next">Where their reader goes on to.</param>
public sealed record ShownCodes(IReadOnlyList<string> Codes, string Next)
{
    /// <summary>A file of the codes, made of the page itself: it needs no second answer that would hold them.</summary>
    public string AsFile(string site) => $"data:text/plain;charset=utf-8,{Uri.EscapeDataString($"Recovery codes for {site}\n\n{string.Join('\n', Codes)}\n\nEach works once.\n")}";
}
