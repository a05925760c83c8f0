using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Finding;

/// <summary>What was counted about a world, once per question; forgotten with the world.</summary>
sealed class PerWorld<TQuestion, TAnswer>
    where TQuestion : notnull
    where TAnswer : class
{
    private readonly ConditionalWeakTable<World, ConcurrentDictionary<TQuestion, TAnswer>> counted = [];

    public TAnswer Get(World world, TQuestion question, Func<TAnswer> count) => counted.GetOrCreateValue(world).GetOrAdd(question, _ => count());
}
