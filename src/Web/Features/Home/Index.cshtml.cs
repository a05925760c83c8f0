using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GemeenteVanNu.Features.Home;

public sealed class IndexModel(Db db, CountryNumbers numbers) : PageModel
{
    public Numbers Numbers { get; private set; } = null!;
    public IReadOnlyList<OpgaveItem> Newest { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Numbers = await numbers.Now();
        Newest = await OpgaveItems.Load(db, Numbers.Newest);
    }
}
