using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE "Search" (
                "ArticleId" integer CONSTRAINT "PK_Search" PRIMARY KEY
                    CONSTRAINT "FK_Search_Articles_ArticleId" REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                "Open" tsvector NOT NULL,
                "Whole" tsvector NOT NULL
            );
            CREATE INDEX "IX_Search_Open" ON "Search" USING gin ("Open");
            CREATE INDEX "IX_Search_Whole" ON "Search" USING gin ("Whole");
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE \"Search\"");
    }
}
