using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordGuard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Lines go when they are two years old, by the site's clock; a month less by this one, since clocks differ. INSERT OR REPLACE would delete without a word.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "RecordEntries_Keep" BEFORE UPDATE ON "RecordEntries"
                BEGIN SELECT RAISE(ABORT, 'The record is only ever added to.'); END;
                CREATE TRIGGER "RecordEntries_KeepWhole" BEFORE DELETE ON "RecordEntries" WHEN OLD."At" > datetime('now', '-23 months')
                BEGIN SELECT RAISE(ABORT, 'The record is only ever added to.'); END;
                CREATE TRIGGER "RecordEntries_KeepInPlace" BEFORE INSERT ON "RecordEntries" WHEN EXISTS (SELECT 1 FROM "RecordEntries" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'The record is only ever added to.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "RecordEntries_KeepInPlace";
                DROP TRIGGER "RecordEntries_KeepWhole";
                DROP TRIGGER "RecordEntries_Keep";
                """);
        }
    }
}
