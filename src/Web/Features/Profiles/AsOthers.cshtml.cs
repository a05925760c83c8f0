using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.People;
using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Features.Profiles;

/// <summary>The own profile as a colleague or an owner sees it.</summary>
public sealed class AsOthersModel(Db db, Vocabulary.Vocabulary vocabulary, TimeProvider clock) : ProfilePart(db)
{
    [BindProperty(SupportsGet = true, Name = "als")]
    public string? As { get; set; }

    public bool IsOwner => As == "trekker";

    public PersonSeen Seen { get; private set; } = null!;

    public string WhoSees => Person.IsPausedOn(clock.Today())
        ? $"Tot {Person.PausedUntil!.Value.InWords()} ziet niemand je profiel, want je hebt pauze. Daarna ziet het er zo uit."
        : Person.Findable switch
        {
            Findability.Nobody => "Nu vindt niemand jou. Reageer je op een opgave, dan ziet de trekker dit.",
            Findability.OwnEmployer => $"Collega’s van {Person.Employer.Name} zien dit.",
            _ => "Collega’s van alle gemeenten zien dit.",
        };

    public async Task OnGet() => Seen = await PersonSeen.Of(Db, Person, vocabulary, withNames: true, withEnergy: IsOwner);
}
