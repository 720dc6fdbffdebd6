using Microsoft.AspNetCore.Authorization;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Whoever has a factor changes them only in a session that began with one: a password that was found out adds no passkey
/// of its finder's.
/// </summary>
internal sealed class StrongToChangeFactors : IAuthorizationRequirement;
