using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        private static readonly string[] Tables = ["SearchOpen", "SearchWhole"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By the identity of the article. The text is not kept a second time; the words come folded and stemmed, and all that
            // the engine's tokenizer does is to take them apart at spaces.
            foreach (var table in Tables)
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE VIRTUAL TABLE "{table}" USING fts5(title, names, about, text, content='', contentless_delete=1, tokenize='ascii')
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables) migrationBuilder.Sql($"DROP TABLE \"{table}\"");
        }
    }
}
