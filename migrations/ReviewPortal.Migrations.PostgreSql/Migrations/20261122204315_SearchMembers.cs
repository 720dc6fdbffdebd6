using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Empty: it held words of what is not published. The site fills it at its start, the latest first.
            migrationBuilder.Sql(
                """
                DELETE FROM "Search";
                ALTER TABLE "Search" ADD COLUMN "Members" tsvector NOT NULL;
                CREATE INDEX "IX_Search_Members" ON "Search" USING gin ("Members");
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "IndexedAt",
                table: "Articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles",
                column: "PublishedAt",
                filter: "\"IndexedAt\" IS NULL AND \"WithdrawnAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE \"Search\" DROP COLUMN \"Members\"");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IndexedAt",
                table: "Articles");
        }
    }
}
