using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

internal static class Persistence
{
    public static void AddPersistence(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPooledDbContextFactory<ReviewDbContext>((provider, options) =>
        {
            var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            if (database.Provider == DatabaseProvider.PostgreSql)
                options.UseNpgsql(database.ConnectionString, o => o.MigrationsAssembly(DatabaseAtStart.PostgreSqlMigrations));
            else
                options.UseSqlite(provider.GetRequiredService<SqliteDatabase>().ConnectionString, o => o.MigrationsAssembly(DatabaseAtStart.SqliteMigrations))
                    .AddInterceptors(new SqliteDurability());
        });
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ReviewDbContext>>().CreateDbContext());
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IChangeProbe>(provider =>
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.PostgreSql
                ? new AlwaysChangedProbe()
                : new SqliteChangeProbe(provider.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton<Editions>();
        services.AddSingleton<EditionMemory>();
        services.AddScoped<CurrentEdition>();
        services.AddSingleton<DatabaseAtStart>();
        services.AddSingleton<DatabaseMigration>();
    }
}
