namespace GemeenteVanNu.Design;

/// <summary>The numbers of one municipality on the map.</summary>
/// <param name="Code">CBS code, such as GM0228.</param>
/// <param name="Opgaven">Number of opgaven; decides the colour of the tile.</param>
/// <param name="People">Number of colleagues who take part; left out of the texts when no municipality has any.</param>
public sealed record MapCount(string Code, int Opgaven, int People = 0);
