using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Profiles;

namespace GemeenteVanNu.Web.Tests.Running;

public static partial class TestData
{
    /// <summary>Adds an opgave, published unless said otherwise. Without an owner it gets one of its own, confirmed and findable by nobody.</summary>
    /// <param name="site">Where.</param>
    /// <param name="owner">Id of a professional.</param>
    /// <param name="municipality">CBS code; Ede when left out.</param>
    /// <param name="theme">Theme id.</param>
    /// <param name="title">Title.</param>
    /// <param name="summary">One or two sentences.</param>
    /// <param name="story">Plain text with empty lines between paragraphs.</param>
    /// <param name="status">Where it is in its life.</param>
    /// <param name="outcome">For a finished one.</param>
    /// <param name="startsOn">First day; a week from now when left out.</param>
    /// <param name="endsOn">Last day; three months from now when left out.</param>
    /// <param name="contributions">See <see cref="Wanted"/>; one for a few hours a week when left out.</param>
    public static async Task<Opgave> AddOpgave(
        this TestSite site, Guid? owner = null, string municipality = "GM0228", string theme = "openbare-ruimte", string title = "Regenwater afkoppelen in een naoorlogse wijk",
        string summary = "Wij willen het regenwater uit het riool. Wie deed dit met bewoners?",
        string story = "De straten staan blank na een flinke bui.\n\nWe willen samen met bewoners tuinen en daken afkoppelen.",
        OpgaveStatus status = OpgaveStatus.Published, string? outcome = null, DateOnly? startsOn = null, DateOnly? endsOn = null, params Contribution[] contributions)
    {
        var now = site.Clock.Now;
        owner ??= (await site.AddProfessional(municipality, name: "Trudy Trekker", findable: Findability.Nobody)).Id;
        return await site.InDatabase(async db =>
        {
            var opgave = new Opgave
            {
                MunicipalityCode = municipality, OwnerId = owner.Value, Summary = summary, Story = story, ThemeId = theme,
                TaskFieldCode = "5.7", CreatedAt = now, LastActivityAt = now, Place = "Stadhuis",
                StartsOn = startsOn ?? DateOnly.FromDateTime(now.AddDays(7)), EndsOn = endsOn ?? DateOnly.FromDateTime(now.AddDays(90)),
            };
            opgave.Rename(title);
            var order = 0;
            foreach (var contribution in contributions.Length > 0 ? contributions : [Wanted()])
            {
                contribution.Order = order++;
                opgave.Contributions.Add(contribution);
            }

            Bring(opgave, status, outcome, now);
            db.Opgaven.Add(opgave);
            await db.SaveChangesAsync();
            return opgave;
        });
    }

    /// <summary>A contribution that an opgave looks for.</summary>
    public static Contribution Wanted(
        string title = "Iemand die dit met bewoners deed", Involvement form = Involvement.ThinkingAlong, int hours = 4, int people = 1, bool remote = false,
        string[]? expertise = null, string[]? activities = null) => new()
        {
            Title = title, Form = form, Hours = hours, People = people, Remote = remote, Expertise = [.. expertise ?? ["participatie"]], Activities = [.. activities ?? ["verbinden"]],
        };

    private static void Bring(Opgave opgave, OpgaveStatus status, string? outcome, DateTime now)
    {
        if (status == OpgaveStatus.Draft)
        {
            return;
        }

        opgave.Publish(ownerIsConfirmed: true, now);
        switch (status)
        {
            case OpgaveStatus.InProgress:
                opgave.Start(now);
                break;
            case OpgaveStatus.Completed:
                opgave.Start(now);
                opgave.Complete(outcome ?? "Er ligt nu een aanpak die anderen kunnen gebruiken.", now);
                break;
            case OpgaveStatus.Withdrawn:
                opgave.Withdraw("We lossen het toch zelf op.", now);
                break;
        }
    }
}
