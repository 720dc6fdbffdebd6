using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReviewPortal.Data;

namespace ReviewPortal.Migrations.PostgreSql;

/// <summary>What `dotnet ef migrations add` builds its model with; no database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<ReviewDbContext>
{
    public ReviewDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<ReviewDbContext>()
            .UseApplicationServiceProvider(IdentitySchema.Services)
            .UseNpgsql("Host=design-time", npgsql => npgsql.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name))
            .Options);
}
