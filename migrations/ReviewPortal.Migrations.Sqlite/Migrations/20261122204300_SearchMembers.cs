using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchMembers : Migration
    {
        private static readonly string[] Tables = ["SearchOpen", "SearchMembers", "SearchWhole"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Empty: they held words of what is not published. The site fills them at its start, the latest first.
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"DROP TABLE IF EXISTS \"{table}\"");
                migrationBuilder.Sql(
                    $"""
                    CREATE VIRTUAL TABLE "{table}" USING fts5(title, names, about, text, content='', contentless_delete=1, tokenize='ascii')
                    """);
            }

            migrationBuilder.AddColumn<DateTime>(
                name: "IndexedAt",
                table: "Articles",
                type: "TEXT",
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
            migrationBuilder.Sql("DROP TABLE \"SearchMembers\"");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IndexedAt",
                table: "Articles");
        }
    }
}
