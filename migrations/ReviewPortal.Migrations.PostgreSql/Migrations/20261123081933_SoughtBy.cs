using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReviewPortal.Migrations.PostgreSql.Migrations
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "PostalAddresses",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "Invoices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoughtBy",
                table: "AspNetUsers",
                type: "text",
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
