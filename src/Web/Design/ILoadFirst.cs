using Microsoft.AspNetCore.Mvc;

namespace GemeenteVanNu.Design;

/// <summary>
/// A page that needs things loaded before any of its handlers: the handlers are then the happy path only, and a refused form
/// can be shown again with everything around it.
/// </summary>
public interface ILoadFirst
{
    /// <summary>Loads what every handler and the page itself need. A result (such as NotFound) stops the request.</summary>
    Task<IActionResult?> Load();

    /// <summary>
    /// Called after somebody else's change got in between and the page was loaded again: take over the stored
    /// version here, so that sending again succeeds. What was typed stays.
    /// </summary>
    void Refresh()
    {
    }
}
