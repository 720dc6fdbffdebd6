using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReviewPortal.Data;

namespace ReviewPortal.Migrations.Sqlite;

/// <summary>What `dotnet ef migrations add` builds its model with; no database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<ReviewDbContext>
{
    public ReviewDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<ReviewDbContext>()
            .UseApplicationServiceProvider(IdentitySchema.Services)
            .UseSqlite("Data Source=design-time", sqlite => sqlite.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name))
            .Options);
}
