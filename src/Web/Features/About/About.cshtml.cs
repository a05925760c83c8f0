using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.About;

/// <summary>Why the platform is there, who makes it and what it is made of.</summary>
public sealed class AboutModel(IOptions<SiteOptions> site, CountryNumbers numbers, Vocabulary.Vocabulary vocabulary, Db db) : PageModel
{
    public SiteOptions Site => site.Value;
    public int People { get; private set; }
    public int Municipalities { get; private set; }
    public int ExpertiseCount => vocabulary.Expertise.Count;

    /// <summary>Whether ESCO was imported here, which then is named as a source.</summary>
    public bool UsesEsco { get; private set; }

    public async Task OnGet()
    {
        var counts = (await numbers.Now()).PerMunicipality;
        (People, Municipalities) = (counts.Sum(c => c.People), counts.Count(c => c.People > 0));
        UsesEsco = await db.EscoConcepts.AnyAsync();
    }
}
