using System.Text.Json;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Mine.Opgaven;

/// <summary>Changes the conditions in someone's profile from the list of opgaven. What they were is kept in the visitor's own encrypted cookie, to undo.</summary>
public sealed class WidenModel(Db db) : ProfilePart(db)
{
    private const string List = "/mijn/opgaven";
    private const string Kept = "verruiming";

    [BindProperty(Name = "wijziging")]
    public List<string> Changes { get; set; } = [];

    public IActionResult OnGet() => LocalRedirect(List);

    public async Task<IActionResult> OnPost()
    {
        TempData[Kept] = JsonSerializer.Serialize(Wishes.Of(Person));
        Widening.Apply(Person, Changes);
        await Db.SaveChangesAsync();
        return LocalRedirect(List).WithNotice("Je profiel is aangepast.", $"{List}/verruiming?handler=terug");
    }

    public async Task<IActionResult> OnPostTerug()
    {
        if (TempData[Kept] is string kept && JsonSerializer.Deserialize<Wishes>(kept) is { } wishes)
        {
            wishes.ApplyTo(Person);
            await Db.SaveChangesAsync();
        }

        return LocalRedirect(List).WithNotice("Je profiel is weer zoals het was.");
    }

    private sealed record Wishes(int? MaxDistance, bool RemoteOk, int Hours, DateOnly? From, DateOnly? Until, Involvement Forms)
    {
        public static Wishes Of(Professional p) => new(p.MaxDistance, p.RemoteOk, p.HoursPerWeek, p.AvailableFrom, p.AvailableUntil, p.Forms);

        public void ApplyTo(Professional person)
        {
            (person.MaxDistance, person.RemoteOk, person.HoursPerWeek) = (MaxDistance, RemoteOk, Hours);
            (person.AvailableFrom, person.AvailableUntil, person.Forms) = (From, Until, Forms);
        }
    }
}
