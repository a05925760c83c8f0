using GemeenteVanNu.Data;
using GemeenteVanNu.Features.Municipalities;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;

namespace GemeenteVanNu.Features.Demo.Country;

/// <summary>What an owner of the demo country is, in the few facts that making an opgave needs.</summary>
sealed record DemoOwner(Guid Id, string MunicipalityCode, IReadOnlySet<string> Themes, IReadOnlyList<string> Knows);

/// <summary>An opgave with the conversations about it.</summary>
sealed record DemoOpgave(Opgave Opgave, IReadOnlyList<Reply> Replies);

/// <summary>Makes opgaven from the hand-written material, in every state of their life, through the same methods that people use.</summary>
sealed class OpgavenMaker(Material material, Dice dice, DateTime now, IReadOnlyDictionary<string, Municipality> municipalities, IReadOnlyList<DemoOwner> owners)
{
    private const int Small = 50_000;
    private const int Large = 90_000;

    // The texts for any size speak of hundreds of people and several neighbourhoods.
    private const int Village = 15_000;
    private readonly HashSet<(string, string)> used = [];
    private readonly List<DeclineMaterial> ownersDeclines = [.. material.Profiles.Declines.Where(d => d.By == "owner")];

    private readonly Dictionary<string, List<DemoOwner>> whoKnow =
        owners.SelectMany(o => o.Knows.Select(id => (Id: id, Owner: o))).GroupBy(known => known.Id).ToDictionary(g => g.Key, g => g.Select(known => known.Owner).ToList());

    public IEnumerable<DemoOpgave> Make(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var text = material.Opgaven[i % material.Opgaven.Count];
            yield return One(text, i / material.Opgaven.Count, OwnerFor(text));
        }
    }

    // A handful of tries for someone in a municipality of the right size who works on the theme; then whoever came last.
    private DemoOwner OwnerFor(OpgaveMaterial text)
    {
        var owner = dice.One(owners);
        for (var tries = 0; tries < 60; tries++, owner = dice.One(owners))
        {
            if (FitsSize(text.Size, owner) && (tries > 30 || owner.Themes.Contains(text.Theme)) && used.Add((text.Key, owner.MunicipalityCode)))
            {
                return owner;
            }
        }

        return owner;
    }

    private bool FitsSize(string size, DemoOwner owner) => (size, municipalities[owner.MunicipalityCode].Inhabitants ?? 0) switch
    {
        ("small", var people) => people < Small,
        ("large", var people) => people > Large,
        ("any", var people) => people > Village,
        _ => true,
    };

    private DemoOpgave One(OpgaveMaterial text, int round, DemoOwner owner)
    {
        var finished = text.Result is not null && dice.Chance(28);
        var created = finished ? dice.Before(now, 700, 250) : dice.Before(now, 110, 1);
        var municipality = municipalities[owner.MunicipalityCode];
        var variant = round == 0 ? null : text.Variants.Count > 0 ? text.Variants[(round - 1) % text.Variants.Count] : null;
        var starts = created.DutchDay().AddDays(dice.Between(10, 60));
        var weeks = Math.Max(4, text.Contributions.Max(c => c.Weeks));
        var ends = starts.AddDays(7 * weeks);
        var opgave = new Opgave
        {
            Id = dice.Id(created), SlugCode = dice.Letters(6), MunicipalityCode = owner.MunicipalityCode, OwnerId = owner.Id, CreatedAt = created, IsDemo = true,
            Summary = Local(variant?.Summary ?? text.Summary, municipality), Story = string.Join("\n\n", text.Story.Select(p => Local(p, municipality))),
            ThemeId = text.Theme, TaskFieldCode = text.TaskField, StartsOn = starts,
            EndsOn = finished || ends > now.DutchDay().AddDays(7) ? ends : now.DutchDay().AddDays(dice.Between(14, 150)),
            Place = dice.Chance(60) ? $"Gemeentehuis {municipality.Name}" : null, LastActivityAt = created,
        };
        opgave.Rename(variant?.Title ?? text.Title);
        opgave.Contributions.AddRange(text.Contributions.Select((c, order) => Contribution(opgave, c, order)));
        if (!finished && dice.Chance(2))
        {
            return new DemoOpgave(opgave, []);
        }

        var published = created.AddHours(dice.Between(1, 30));
        opgave.Publish(ownerIsConfirmed: true, published > now ? now : published);
        return new DemoOpgave(opgave, Live(opgave, text, finished));
    }

    private Contribution Contribution(Opgave opgave, ContributionMaterial text, int order) => new()
    {
        Id = dice.Id(opgave.CreatedAt), OpgaveId = opgave.Id, Opgave = opgave, Title = text.Title, Expertise = [.. text.Expertise], Activities = [.. text.Activities],
        Form = text.Involvement, Hours = text.Hours, People = text.People, Remote = text.Remote, Order = order,
    };

    private List<Reply> Live(Opgave opgave, OpgaveMaterial text, bool finished)
    {
        var replies = new List<Reply>();
        foreach (var contribution in opgave.Contributions)
        {
            for (var i = finished ? contribution.People : dice.OneOf(0, 1, 2, 3); i > 0; i--)
            {
                if (Reply(opgave, contribution, replies, finished || dice.Chance(18)) is { } reply)
                {
                    replies.Add(reply);
                }
            }
        }

        if (finished)
        {
            var closed = opgave.EndsOn!.Value.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            opgave.Complete(Outcome(text.Result!), closed > now ? dice.Before(now, 40) : closed);
        }
        else if (dice.Chance(3))
        {
            opgave.Withdraw("We lossen dit met eigen mensen op. Bedankt voor het meedenken.", dice.Before(now, 5));
        }

        opgave.LastActivityAt = finished ? opgave.LastActivityAt : dice.Before(now, Math.Min(25, Math.Max(1, (int)(now - opgave.CreatedAt).TotalDays)));
        return replies;
    }

    private Reply? Reply(Opgave opgave, Contribution contribution, List<Reply> others, bool agree)
    {
        // Who answers mostly knows something of what is asked; now and then someone is just curious.
        var known = contribution.Expertise.Where(whoKnow.ContainsKey).ToList();
        var person = dice.One(known.Count > 0 && dice.Chance(90) ? whoKnow[dice.One(known)] : owners);
        var sent = InOfficeHours(dice.Before(now, Math.Max(1, Math.Min((int)(now - opgave.CreatedAt).TotalDays - 2, 12))), opgave.PublishedAt!.Value);
        if (person.Id == opgave.OwnerId || others.Any(r => r.ContributionId == contribution.Id && r.ProfessionalId == person.Id) || !contribution.IsOpen)
        {
            return null;
        }

        var reply = new Reply
        {
            Id = dice.Id(sent), ContributionId = contribution.Id, Contribution = contribution, ProfessionalId = person.Id, SentAt = sent,
            Motivation = dice.One(material.Profiles.Motivations),
        };
        if (agree || dice.Chance(45))
        {
            Talk(reply, opgave.OwnerId, sent);
        }

        if (agree)
        {
            reply.Agree(sent.AddDays(1) > now ? now : sent.AddDays(1));
        }
        else if (dice.Chance(15))
        {
            var decline = dice.One(ownersDeclines);
            reply.Decline(Reason(decline.Reason), decline.Text, sent.AddDays(1) > now ? now : sent.AddDays(1));
        }

        return reply;
    }

    // Nobody writes at night or on Sunday; nobody answers before the opgave is online either.
    private DateTime InOfficeHours(DateTime at, DateTime notBefore)
    {
        var day = at.DayOfWeek switch { DayOfWeek.Saturday => at.Date.AddDays(-1), DayOfWeek.Sunday => at.Date.AddDays(-2), _ => at.Date };
        var moment = day.AddMinutes(dice.Between(7 * 60, 12 * 60));
        return moment < notBefore ? notBefore : moment > now ? at : moment;
    }

    // Every municipality tells its own part of it.
    private string Outcome(ResultMaterial result) =>
        string.Join(' ', dice.Some([result.Made, result.Worked, result.NotWorked], dice.Between(1, 3)).Prepend($"{result.Title}."));

    private void Talk(Reply reply, Guid owner, DateTime sent)
    {
        var from = dice.Between(0, material.Profiles.Messages.Count - 4);
        foreach (var (line, i) in material.Profiles.Messages.Skip(from).SkipWhile(m => m.By != "owner").Take(dice.Between(1, 3)).Select((line, i) => (line, i)))
        {
            var byOwner = line.By == "owner";
            var at = sent.AddMinutes(50 + (70 * i));
            reply.Say(line.Text, byOwner ? owner : reply.ProfessionalId, byOwner, at > now ? now : at);
        }
    }

    private static DeclineReason Reason(string key) => key switch
    {
        "busy" => DeclineReason.TooBusy,
        "not-my-thing" => DeclineReason.NotMyThing,
        "no-permission" => DeclineReason.NoPermission,
        "filled" => DeclineReason.AlreadyFilled,
        _ => DeclineReason.Other,
    };

    private static string Local(string text, Municipality municipality) => text.Replace("{gemeente}", municipality.Name, StringComparison.Ordinal);
}
