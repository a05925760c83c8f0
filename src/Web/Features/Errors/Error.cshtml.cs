using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GemeenteVanNu.Features.Errors;

/// <summary>What went wrong and what to do, without a word about the inside. Also answers a POST that failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(IOptions<SiteOptions> site) : PageModel
{
    public int Code { get; private set; }
    public string Heading { get; private set; } = "";
    public string Explanation { get; private set; } = "";
    public string WayOut { get; private set; } = "";
    public string WayOutUrl { get; private set; } = "/";
    public string Contact => site.Value.Contact;

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        (Heading, Explanation, WayOut, WayOutUrl) = Code switch
        {
            400 => ("Dit formulier kwam niet goed aan", "Misschien stond de pagina lang open. Ga terug, laad de pagina opnieuw en probeer het nog eens.", "Naar de startpagina", "/"),
            403 => ("Deze pagina is niet voor jou", "Je bent ingelogd, maar hier mag alleen iemand anders bij. Denk je dat dit niet klopt? Vraag het je coördinator.", "Naar jouw overzicht", "/mijn"),
            404 => ("Deze pagina is er niet", "Misschien is het adres veranderd of zit er een typefout in.", "Zoek een opgave", "/opgaven"),
            409 => ("Dit kan nu niet meer", "Iemand anders was je voor, of je verstuurde dit twee keer. Kijk hoe het er nu voor staat.", "Naar jouw overzicht", "/mijn"),
            429 => ("Even rustig aan", "Je probeerde dit heel vaak achter elkaar. Wacht een minuut en probeer het opnieuw.", "Naar de startpagina", "/"),
            < 500 => ("Dit kan niet", "De site kon niets met dit verzoek. Ga terug en probeer het nog eens.", "Naar de startpagina", "/"),
            503 => ("We zijn zo terug", "De site is even niet bereikbaar. Probeer het over een paar minuten opnieuw.", "Naar de startpagina", "/"),
            _ => ("Er ging iets mis bij ons", "Dat ligt niet aan jou. Wat je had opgeslagen is er nog. Probeer het zo nog eens.", "Naar de startpagina", "/"),
        };
    }
}
