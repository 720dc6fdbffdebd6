using Microsoft.AspNetCore.Identity;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>Passkeys belong to the host of the site's own address, whatever host a request names, and always verify who uses them.</summary>
internal sealed class PasskeyRules(SiteOptions site) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = site.BaseUrl.Host;
        options.UserVerificationRequirement = "required";
        // One signs in without typing an address.
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOwn(context.Origin));
    }

    private bool IsOwn(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && address.Scheme == site.BaseUrl.Scheme
        && address.Host == site.BaseUrl.Host
        // Whoever develops serves at whichever port is free.
        && (address.Port == site.BaseUrl.Port || address.IsLoopback);
}
