using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Security;

namespace GemeenteVanNu.Features.Invitations;

/// <summary>An invitation as the invited sees it.</summary>
public sealed class ShowModel(Db db, CurrentProfessional current) : InvitationPage(db, current)
{
    public void OnGet()
    {
    }
}
