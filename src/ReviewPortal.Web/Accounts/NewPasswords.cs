using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>Holds every new password against <see cref="PasswordRule"/>, wherever it comes from: Identity asks before it hashes.</summary>
internal sealed class NewPasswords(SiteOptions site) : IPasswordValidator<Reader>
{
    public const string Code = "PasswordRule";

    public Task<IdentityResult> ValidateAsync(UserManager<Reader> manager, Reader user, string? password) => Task.FromResult(
        ProblemOf(user, password ?? "") is { } problem ? IdentityResult.Failed(new IdentityError { Code = Code, Description = problem }) : IdentityResult.Success);

    /// <returns>What to change; null if nothing.</returns>
    public string? ProblemOf(Reader reader, string password) =>
        PasswordRule.ProblemOf(password, [site.Name, site.BaseUrl.Host, reader.Name, reader.Email ?? ""]);
}
