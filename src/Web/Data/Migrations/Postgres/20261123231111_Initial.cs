using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GemeenteVanNu.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "remote_only",
                table: "professional",
                newName: "remote_ok");

            migrationBuilder.AddColumn<int>(
                name: "average_length",
                table: "term_table",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "average_length",
                table: "term_table");

            migrationBuilder.RenameColumn(
                name: "remote_ok",
                table: "professional",
                newName: "remote_only");
        }
    }
}
