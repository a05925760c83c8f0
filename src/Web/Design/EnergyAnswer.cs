namespace GemeenteVanNu.Design;

/// <summary>What someone says about an activity in the energy picker.</summary>
public enum EnergyAnswer
{
    Neutral,
    Gives,
    Costs,
}

/// <summary>One hexagon: an activity in the energy picker.</summary>
/// <param name="Id">The id of the activity, posted as the key.</param>
/// <param name="Verb">The word in the hexagon.</param>
public sealed record EnergyChoice(string Id, string Verb);
