using System.Globalization;
using System.Text;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Web.Tests.Accounts;

/// <summary>Every value of every row of every table, to look for what should not be there any more.</summary>
static class DatabaseDump
{
    public static Task<string> Of(TestSite site) => site.InDatabase(async db =>
    {
        var dump = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names come from the model.
            command.CommandText = $"select * from \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    dump.Append(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)).Append('\n');
                }
            }
        }

        return dump.ToString();
    });
}
