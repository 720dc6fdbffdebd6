using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SoughtBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "PrintSubscribers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "PostalAddresses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "Invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SoughtBy",
                table: "PrintSubscribers");

            migrationBuilder.DropColumn(
                name: "SoughtBy",
                table: "PostalAddresses");

            migrationBuilder.DropColumn(
                name: "SoughtBy",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "SoughtBy",
                table: "AspNetUsers");
        }
    }
}
