using Microsoft.AspNetCore.Authorization;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Whoever has a factor changes factors, password and address, or deletes the account, only in a session that began with one: a
/// password that was found out takes no account.
/// </summary>
internal sealed class StrongToChangeFactors : IAuthorizationRequirement;
