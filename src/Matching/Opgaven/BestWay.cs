namespace GemeenteVanNu.Matching;

/// <summary>An opgave with the way of it that fits best, before texts are compared.</summary>
/// <param name="Spot">Where the opgave stands.</param>
/// <param name="Way">Row of the way.</param>
/// <param name="Fails">Conditions not met.</param>
/// <param name="Points">The score without the text.</param>
readonly record struct BestWay(Spot Spot, int Way, ulong Fails, int Points);

/// <summary>Finds the best way of every opgave: fewest failed conditions, then most points, then the lowest id of the contribution. The text is the same for all ways.</summary>
/// <param name="opgaven">The segment.</param>
/// <param name="segment">Its number.</param>
/// <param name="floor">What comes so far below it that no text makes up for it is counted but not kept; <c>null</c> = everything is kept.</param>
/// <param name="found">Added to.</param>
ref struct BestWayFinder(OpgavenSegment opgaven, int segment, ScoreFloor? floor, PooledList<BestWay> found)
{
    int row = -1;
    int way;
    ulong fails;
    int points;

    /// <summary>How many opgaven have been closed.</summary>
    public int Count { get; private set; }

    /// <summary>Ways come in ascending order.</summary>
    public void Offer(int opgave, int offered, ulong failed, int worth)
    {
        if (opgave != row)
        {
            Close();
            (row, way, fails, points) = (opgave, offered, failed, worth);
        }
        else if (IsBetter(offered, failed, worth))
        {
            (way, fails, points) = (offered, failed, worth);
        }
    }

    /// <summary>After the last way.</summary>
    public void Close()
    {
        if (row < 0)
        {
            return;
        }

        Count++;
        floor?.See(points);
        if (floor is null || points + Weights.LargestTextLikeness >= floor.Value)
        {
            found.Add(new(new(segment, row), way, fails, points));
        }
    }

    readonly bool IsBetter(int offered, ulong failed, int worth)
    {
        var (fewer, more) = (Conditions.Number(failed) - Conditions.Number(fails), worth - points);
        return fewer != 0 ? fewer < 0 : more != 0 ? more > 0 : opgaven.Ways.Rows[offered].Rank < opgaven.Ways.Rows[way].Rank;
    }
}
