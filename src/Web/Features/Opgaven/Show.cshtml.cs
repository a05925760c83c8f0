using System.Collections.Immutable;
using GemeenteVanNu.Data;
using GemeenteVanNu.Design;
using GemeenteVanNu.Features.Finding;
using GemeenteVanNu.Features.Profiles;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Features.Security;
using GemeenteVanNu.Features.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rules = GemeenteVanNu.Matching;

namespace GemeenteVanNu.Features.Opgaven;

/// <summary>One opgave: the story, who is looked for, who is behind it, how it fits the reader, what is like it elsewhere.</summary>
public sealed class ShowModel(
    Db db, MatchIndex index, MatchRecords records, ReasonWords words, Vocabulary.Vocabulary vocabulary, CurrentProfessional current, TimeProvider clock, IOptions<SiteOptions> site)
    : PageModel
{
    private const int SimilarShown = 4;

    // Below this only the theme or a stray word is shared.
    private const int LeastAlike = 15;

    public Opgave Opgave { get; private set; } = null!;
    public bool IsMine { get; private set; }
    public bool SeesNames { get; private set; }
    public Professional? Me { get; private set; }
    public Fit? FitsMe { get; private set; }
    public int SimilarTotal { get; private set; }
    public IReadOnlyList<OpgaveItem> Similar { get; private set; } = [];
    public IReadOnlyList<Teammate> Team { get; private set; } = [];
    public IReadOnlySet<Guid> RepliedTo { get; private set; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>How the opgave fits the reader: reasons, and what does not fit.</summary>
    public sealed record Fit(Guid? Contribution, IReadOnlyList<ReasonLine> Reasons, IReadOnlyList<string> Failed)
    {
        /// <summary>That the hours fit says nothing about the person yet: knowing, having done, wanting to learn and energy do.</summary>
        public bool IsPersonal { get; init; }
    }

    /// <summary>Someone who works along; the name is empty when the reader may not see it.</summary>
    public sealed record Teammate(string? Name, string Municipality);

    public string Address => site.Value.Link($"/opgaven/{Opgave.Slug}");
    public string ThemeName => vocabulary.FindTheme(Opgave.ThemeId)?.Name ?? "";
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        var opgave = await db.Opgaven.AsNoTracking().AsSplitQuery().Include(o => o.Municipality).Include(o => o.Owner).ThenInclude(p => p.Municipality)
            .Include(o => o.Contributions.OrderBy(c => c.Order)).SingleOrDefaultAsync(o => o.Slug == slug);
        Me = await current.Get();
        if (opgave is null)
        {
            return await OldAddress(slug);
        }

        if (!IsVisible(opgave))
        {
            return NotFound();
        }

        Opgave = opgave;
        IsMine = opgave.OwnerId == Me?.Id;
        if (opgave.Status == OpgaveStatus.Withdrawn)
        {
            return new PageResult { StatusCode = StatusCodes.Status410Gone };
        }

        SeesNames = await current.SeesNames();
        await LoadTeam();
        await LoadMatches(await index.World());
        return Page();
    }

    /// <summary>"Fatma Bos (Zwolle), collega’s uit Ede en Almere".</summary>
    public string TeamInWords()
    {
        var places = Team.Where(mate => mate.Name is null).Select(mate => mate.Municipality).Distinct().ToList();
        var unnamed = Team.Count(mate => mate.Name is null);
        return string.Join(", ", Team.Where(mate => mate.Name is not null).Select(mate => $"{mate.Name} ({mate.Municipality})")
            .Concat(unnamed == 0 ? [] : [$"{(unnamed == 1 ? "collega" : "collega’s")} uit {places.InWords()}"]));
    }

    public string PlaceInWords => Opgave.Place is not { Length: > 0 } place ? Opgave.Municipality.Name
        : place.Contains(Opgave.Municipality.Name, StringComparison.OrdinalIgnoreCase) ? place : $"{place}, {Opgave.Municipality.Name}";

    /// <summary>Where "Ik doe mee" leads: to the reply, by way of signing in.</summary>
    public string ReplyPath(Contribution contribution)
    {
        var path = $"/opgaven/{Opgave.Slug}/reacties/nieuw?bijdrage={contribution.Id}";
        return User.IsSignedIn() ? path : $"/inloggen?terug={Uri.EscapeDataString(path)}";
    }

    private async Task<IActionResult> OldAddress(string slug)
    {
        var opgaven = from old in db.OpgaveSlugs
                      where old.Slug == slug
                      join opgave in db.Opgaven on old.OpgaveId equals opgave.Id
                      select opgave;
        var found = await opgaven.AsNoTracking().SingleOrDefaultAsync();
        return found is not null && IsVisible(found) ? RedirectPermanent($"/opgaven/{found.Slug}") : NotFound();
    }

    // What was never published stays with its owner, also after it was withdrawn.
    private bool IsVisible(Opgave opgave) => opgave.PublishedAt is not null || opgave.OwnerId == Me?.Id;

    private async Task LoadTeam()
    {
        var replies = await db.Replies.AsNoTracking()
            .Where(r => r.Contribution.OpgaveId == Opgave.Id && (r.Status == ReplyStatus.Agreed || (Me != null && r.ProfessionalId == Me.Id && r.OpenMark == 1)))
            .OrderBy(r => r.ClosedAt)
            .Select(r => new { r.ProfessionalId, r.ContributionId, r.Status, r.Professional.Name, r.Professional.Findable, Municipality = r.Professional.Municipality.Name })
            .ToListAsync();
        Team = [.. replies.Where(r => r.Status == ReplyStatus.Agreed).DistinctBy(r => r.ProfessionalId)
            .Select(r => new Teammate(SeesNames && r.Findable == Findability.Everyone ? r.Name : null, r.Municipality))];
        RepliedTo = replies.Where(r => r.ProfessionalId == Me?.Id).Select(r => r.ContributionId).ToHashSet();
    }

    private async Task LoadMatches(Rules.World world)
    {
        if ((world.Opgave(Opgave.Id) ?? records.Opgave(Opgave)) is not { } known)
        {
            return;
        }

        var matcher = index.Matcher(world);
        if (Me is not null && !IsMine && Opgave.IsOpen)
        {
            var match = matcher.Explain(world.Person(Me.Id) ?? records.Person(Me), known, new Rules.OpgavenQuery());
            FitsMe = new Fit(match.Contribution, words.ToYou(match.Reasons), [.. match.Failed.Select(failed => failed.ToYou())])
            {
                IsPersonal = match.Reasons.Any(reason => reason is { Kind: < Rules.ReasonKind.Nearby, Points: > 0 }),
            };
        }

        var similar = matcher.OpgavenLike(Rules.LikenessQuery.For(known) with { ElsewhereThan = known.Municipality, AtLeast = LeastAlike, Page = Rules.Page.First(SimilarShown) });
        SimilarTotal = similar.Total;
        var shared = similar.Items.ToDictionary(item => item.Opgave);
        Similar = [.. (await OpgaveItems.Load(db, [.. shared.Keys])).Select(item => item with { HeadingLevel = 3, Reasons = [new(SharedWords(shared[item.Id]), ReasonMark.Near)] })];
    }

    // What the contributions ask says more than what the story happens to mention.
    private string SharedWords(Rules.SimilarOpgave similar) => similar.Concepts.Length > 0
        ? $"ook over {similar.Concepts.OrderByDescending(concept => Opgave.Contributions.Any(c => c.Expertise.Contains(vocabulary.Expertise[concept].Id))).Take(3).Select(concept => vocabulary.Expertise[concept].Name).ToList().InWords()}"
        : similar.SameTheme ? $"ook over {vocabulary.FindTheme(Opgave.ThemeId)!.InSentence()}" : "het verhaal lijkt hierop";
}
