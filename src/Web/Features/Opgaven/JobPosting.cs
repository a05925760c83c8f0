using System.Globalization;
using System.Text.Json;
using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Html;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>
/// An opgave as schema.org JobPosting, for search engines. Only where that is true: an open, real opgave that asks people to work along
/// or on secondment. A data block is not run, so the Content-Security-Policy allows it; the serializer escapes every &lt;.
/// </summary>
public static class JobPosting
{
    public static IHtmlContent? For(Opgave opgave, string address, DateOnly today)
    {
        var work = opgave.Contributions.Where(c => c.IsOpen && c.Form is Involvement.WorkingAlong or Involvement.Secondment).ToList();
        if (!opgave.IsOpen || opgave.IsDemo || opgave.PublishedAt is not { } published || work.Count == 0 || opgave.EndsOn < today)
        {
            return null;
        }

        var posting = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["title"] = opgave.Title,
            ["description"] = opgave.Summary + "\n\n" + opgave.Story,
            ["url"] = address,
            ["identifier"] = new Dictionary<string, object?> { ["@type"] = "PropertyValue", ["name"] = "De Gemeente van Nu", ["value"] = opgave.SlugCode },
            ["datePosted"] = Day(published.DutchDay()),
            ["validThrough"] = opgave.EndsOn is { } end ? Day(end) : null,
            ["employmentType"] = work.Select(c => c.Form == Involvement.Secondment ? "TEMPORARY" : "PART_TIME").Distinct().ToArray(),
            ["hiringOrganization"] = new Dictionary<string, object?> { ["@type"] = "GovernmentOrganization", ["name"] = "Gemeente " + opgave.Municipality.Name },
            ["jobLocation"] = new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["address"] = new Dictionary<string, object?>
                {
                    ["@type"] = "PostalAddress", ["addressLocality"] = opgave.Municipality.Name, ["addressRegion"] = opgave.Municipality.Province, ["addressCountry"] = "NL",
                },
            },
        };
        return new HtmlString(JsonSerializer.Serialize(posting.Where(pair => pair.Value is not null).ToDictionary()));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
