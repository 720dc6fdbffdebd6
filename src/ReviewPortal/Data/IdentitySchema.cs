using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewPortal.Data;

/// <summary>The version of Identity's tables (the third has passkeys). The site and the migrations must see the same.</summary>
public static class IdentitySchema
{
    public static Version Version => IdentitySchemaVersions.Version3;

    /// <summary>What Identity's context looks its version up in where there is no site: when a migration is made.</summary>
    public static IServiceProvider Services { get; } =
        new ServiceCollection().Configure<IdentityOptions>(options => options.Stores.SchemaVersion = Version).BuildServiceProvider();
}
