using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GemeenteVanNu.Features.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.MyAccount;

/// <summary>Everything about the person who asks, as one file.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DownloadModel(OwnRecords records) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGet() => await records.Of(User.Id()) is { } own
        ? File(JsonSerializer.SerializeToUtf8Bytes(own, Readable), "application/json; charset=utf-8", "mijn-gegevens-gemeente-van-nu.json")
        : NotFound();
}
