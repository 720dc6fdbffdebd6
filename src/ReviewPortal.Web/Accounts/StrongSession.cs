using Microsoft.AspNetCore.Authorization;

namespace ReviewPortal.Web.Accounts;

/// <summary>The desk is for sessions that began with a passkey or with a code of an authenticator app. In Development nothing is asked.</summary>
internal sealed class StrongSession : IAuthorizationRequirement;
