using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RecordGuard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Lines go when they are two years old, by the site's clock; a month less by this one, since clocks differ.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION "KeepRecord"() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'DELETE' THEN
                        IF OLD."At" < now() - interval '23 months' THEN RETURN OLD; END IF;
                    END IF;
                    RAISE EXCEPTION 'The record is only ever added to.';
                END $$;
                CREATE TRIGGER "RecordEntries_Keep" BEFORE UPDATE OR DELETE ON "RecordEntries" FOR EACH ROW EXECUTE FUNCTION "KeepRecord"();
                CREATE TRIGGER "RecordEntries_KeepWhole" BEFORE TRUNCATE ON "RecordEntries" FOR EACH STATEMENT EXECUTE FUNCTION "KeepRecord"();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "RecordEntries_KeepWhole" ON "RecordEntries";
                DROP TRIGGER "RecordEntries_Keep" ON "RecordEntries";
                DROP FUNCTION "KeepRecord"();
                """);
        }
    }
}
