using GemeenteVanNu.HexMap;

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("usage: dotnet run --project tools/HexMap municipalities.csv tiles.csv [preview.svg]");
    return 2;
}
var municipalities = Municipality.Read(args[0]);
var real = new Neighbourhood(municipalities);
var tiles = HexagonMap.Compute(municipalities, real);
var quality = Quality.Of(municipalities, real, tiles);
Console.WriteLine(quality);
if (args.Length == 3)
{
    File.WriteAllText(args[2], Preview.Draw(municipalities, tiles));
}
if (!quality.IsGoodEnough || quality.Land != municipalities.Count)
{
    Console.Error.WriteLine("Not good enough: the file with tiles is left as it was.");
    return 1;
}
File.WriteAllLines(args[1], municipalities.Select((m, i) => $"{m.Code},{tiles[i].Column},{tiles[i].Row}").Prepend("code,column,row"));
return 0;
