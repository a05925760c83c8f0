using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GemeenteVanNu.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddEsco : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "esco_concept",
                columns: table => new
                {
                    uri = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    other_names = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    broader = table.Column<string>(type: "TEXT", nullable: false),
                    essential = table.Column<string>(type: "TEXT", nullable: false),
                    optional = table.Column<string>(type: "TEXT", nullable: false),
                    gone_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_esco_concept", x => x.uri);
                });

            migrationBuilder.CreateTable(
                name: "esco_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expertise_id = table.Column<string>(type: "TEXT", nullable: false),
                    found_uri = table.Column<string>(type: "TEXT", nullable: true),
                    found_by = table.Column<string>(type: "TEXT", nullable: true),
                    found_as = table.Column<string>(type: "TEXT", nullable: true),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_uri = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_esco_link", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_esco_concept_kind",
                table: "esco_concept",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_esco_link_expertise_id",
                table: "esco_link",
                column: "expertise_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "esco_concept");

            migrationBuilder.DropTable(
                name: "esco_link");
        }
    }
}
