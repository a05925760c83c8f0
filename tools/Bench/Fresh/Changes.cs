using System.Net;
using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Opgaven;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Bench;

/// <summary>A change that was committed, and how to see it.</summary>
sealed record Made(string Kind, string Search, string Link);

/// <summary>Makes changes with a word in them that nobody used before.</summary>
sealed class Changes(string database, Uri node, Session writer)
{
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary>Publishes an opgave by the methods of the application, on none of the nodes.</summary>
    public async Task<Made> Publish(int number)
    {
        var word = Word(number);
        await using var db = Open();
        var now = DateTime.UtcNow;
        var owner = await db.Professionals.Where(p => p.IsDemo && p.ConfirmedAt != null).OrderBy(p => p.Id).FirstAsync();
        var opgave = Opgave.Begin(Guid.CreateVersion7(), owner, now);
        opgave.Describe($"Samen aan de slag met {word}", "Een opgave om te meten hoe snel die te vinden is.", $"Het gaat over {word} en over niets anders. We zoeken iemand die meedenkt.");
        opgave.Situate("duurzaamheid", "7.4", opgave.StartsOn, opgave.EndsOn, "Stadhuis");
        opgave.Ask(new Contribution { Title = "Meedenker", Form = Involvement.ThinkingAlong, Hours = 4, People = 1, Remote = true });
        opgave.Publish(ownerIsConfirmed: true, now);
        db.Opgaven.Add(opgave);
        await db.SaveChangesAsync();
        return new Made("publish an opgave", $"/opgaven?zoek={word}", $"/opgaven/{opgave.Slug}");
    }

    /// <summary>Changes a profile by its form on the first node.</summary>
    public async Task<Made> ChangeProfile(int number)
    {
        var word = Word(number);
        using var answer = await writer.Post(new Uri(node, "/mijn/profiel/over-mij"), ("Input.About", $"Ik houd van {word}."));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Changing a profile answered {(int)answer.StatusCode}.");
        }

        await using var db = Open();
        var person = await db.Professionals.Where(p => p.About!.Contains(word)).Select(p => p.Id).SingleAsync();
        return new Made("change a profile", $"/mensen?zoek={word}", $"/mensen/{person}");
    }

    private PostgresDb Open() => new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseGemeentePostgres(database).Options, TimeProvider.System);

    // Can be pronounced, so that it is read as a word, and says nothing.
    private static string Word(int number)
    {
        var dice = new Random(number);
        return string.Concat(Enumerable.Range(0, 6).Select(_ => $"{Consonants[dice.Next(Consonants.Length)]}{Vowels[dice.Next(Vowels.Length)]}"));
    }
}
