using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReviewPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SubscriptionLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CancelledAt",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Currency",
                table: "Subscriptions",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndCause",
                table: "Subscriptions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NoticedFor",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OfferId",
                table: "Subscriptions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Subscriptions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PaidUntil",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedUntil",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RenewalIssues",
                table: "Subscriptions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RenewalPriceMinor",
                table: "Subscriptions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TermIssues",
                table: "Subscriptions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TermPriceMinor",
                table: "Subscriptions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Offers",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "Offers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RenewalIssues",
                table: "Offers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RenewalPriceMinor",
                table: "Offers",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRenewal",
                table: "Invoices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "RefundedMinor",
                table: "Invoices",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PlanName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    InvoiceNumber = table.Column<int>(type: "integer", nullable: true),
                    CardReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SubscriptionId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payments_Invoices_InvoiceNumber",
                        column: x => x.InvoiceNumber,
                        principalTable: "Invoices",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payments_Subscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "Subscriptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubscriptionId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubscriptionEvents_Subscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "Subscriptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_EndsAt",
                table: "Subscriptions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Code",
                table: "Offers",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_CardReference",
                table: "Payments",
                column: "CardReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_InvoiceNumber",
                table: "Payments",
                column: "InvoiceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ReceivedOn",
                table: "Payments",
                column: "ReceivedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_SubscriptionId",
                table: "Payments",
                column: "SubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionEvents_SubscriptionId",
                table: "SubscriptionEvents",
                column: "SubscriptionId");

            // What there is says where it came from, how far it is paid, and what was noted of it; what was paid so far becomes the first of the payments.
            migrationBuilder.Sql(
                """
                UPDATE "Subscriptions" SET "PaidUntil" = "EndsAt", "Origin" = CASE WHEN "IsComplimentary" THEN 'Complimentary' ELSE 'Invoice' END;
                UPDATE "Subscriptions" SET
                    "OfferId" = (SELECT i."OfferId" FROM "Invoices" i WHERE i."SubscriptionId" = "Subscriptions"."Id"),
                    "TermIssues" = (SELECT i."Issues" FROM "Invoices" i WHERE i."SubscriptionId" = "Subscriptions"."Id"),
                    "TermPriceMinor" = (SELECT i."PriceMinor" FROM "Invoices" i WHERE i."SubscriptionId" = "Subscriptions"."Id"),
                    "Currency" = (SELECT i."Currency" FROM "Invoices" i WHERE i."SubscriptionId" = "Subscriptions"."Id");
                UPDATE "Offers" SET "Audience" = CASE WHEN "IsIntroductory" THEN 'NewReaders' ELSE 'Everyone' END;
                INSERT INTO "SubscriptionEvents" ("SubscriptionId", "At", "Act", "By", "Note", "EndsAt")
                    SELECT "Id", "GrantedAt", 'Began', "GrantedBy", NULL, "EndsAt" FROM "Subscriptions";
                INSERT INTO "SubscriptionEvents" ("SubscriptionId", "At", "Act", "By", "Note", "EndsAt")
                    SELECT "Id", "GrantedAt", 'Noted', "GrantedBy", "Note", "EndsAt" FROM "Subscriptions" WHERE "Note" IS NOT NULL;
                INSERT INTO "Payments" ("At", "ReceivedOn", "AmountMinor", "Currency", "Way", "PlanName", "InvoiceNumber", "SubscriptionId")
                    SELECT "PaidAt", "ReceivedOn", "PriceMinor", "Currency", "Way", "PlanName", "Number", "SubscriptionId" FROM "Invoices" WHERE "PaidAt" IS NOT NULL;
                ALTER TABLE "Subscriptions" DROP COLUMN "IsComplimentary";
                ALTER TABLE "Subscriptions" DROP COLUMN "Note";
                ALTER TABLE "Offers" DROP COLUMN "IsIntroductory";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "SubscriptionEvents");

            migrationBuilder.DropIndex(
                name: "IX_Subscriptions_EndsAt",
                table: "Subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Offers_Code",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "Currency",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "EndCause",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NoticedFor",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "OfferId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PaidUntil",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PausedUntil",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "RenewalIssues",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "RenewalPriceMinor",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "TermIssues",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "TermPriceMinor",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "RenewalIssues",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "RenewalPriceMinor",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "IsRenewal",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "RefundedMinor",
                table: "Invoices");

            migrationBuilder.AddColumn<bool>(
                name: "IsComplimentary",
                table: "Subscriptions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Subscriptions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsIntroductory",
                table: "Offers",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }
    }
}
