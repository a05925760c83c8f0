using System.Globalization;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Profiles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.SignUp;

/// <summary>Screen 3: what gives energy, and how many hours.</summary>
public sealed class EnergyModel(CurrentRegistration current, Vocabulary.Vocabulary vocabulary, Db db) : SignUpPage(current)
{
    private static readonly int[] Hours = [2, 4, 8, 16, 24];

    public static IReadOnlyList<Choice> HourChoices { get; } =
    [
        .. Hours.Select(h => new Choice(h.ToString(CultureInfo.InvariantCulture), h switch { 2 => "2 uur", 8 => "8 uur, een dag", 16 => "16 uur, twee dagen", 24 => "24 uur, drie dagen", _ => $"{h} uur" })),
        new(EnergyInput.Other, "Anders"),
    ];

    [BindProperty]
    public EnergyInput Input { get; set; } = new();

    public IReadOnlyList<EnergyChoice> Activities => [.. vocabulary.Activities.Select(a => new EnergyChoice(a.Id, a.Verb))];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } stop)
        {
            return stop;
        }

        if (!Registration.KnowsExpertise && !Registration.IsComplete)
        {
            return RedirectToPage("Knowledge");
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            var hours = Registration.HoursPerWeek;
            Input = new()
            {
                Energy = Registration.Energy.ToDictionary(e => e.TagId, e => e.Value > 0 ? EnergyAnswer.Gives : EnergyAnswer.Costs),
                Hours = hours is null ? null : Hours.Contains(hours.Value) ? hours.Value.ToString(CultureInfo.InvariantCulture) : EnergyInput.Other,
                OtherHours = hours is null || Hours.Contains(hours.Value) ? null : hours.Value.ToString(CultureInfo.InvariantCulture),
            };
        }

        return null;
    }

    public void OnGet()
    {
        // Loaded already.
    }

    [AcceptInvalid]
    public async Task<IActionResult> OnPost()
    {
        if (!GoesBack && !ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        Registration.Energy =
        [
            .. Input.Energy.Where(e => e.Value != EnergyAnswer.Neutral && vocabulary.FindActivity(e.Key) is not null)
                .Select(e => new EnergyTag { Kind = EnergyKind.Activity, TagId = e.Key, Value = e.Value == EnergyAnswer.Gives ? 1 : -1 }),
        ];
        Registration.HoursPerWeek = Input.HoursPerWeek;
        await db.SaveChangesAsync();
        return RedirectToPage(GoesBack ? "Knowledge" : Registration.NextPage == "Finish" ? "Finish" : "Energy");
    }
}
