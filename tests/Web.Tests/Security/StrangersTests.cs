using System.Net;
using System.Text.Json;
using GemeenteVanNu.Features.Accounts;
using GemeenteVanNu.Features.Invitations;
using GemeenteVanNu.Features.Opgaven;
using GemeenteVanNu.Features.Replies;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GemeenteVanNu.Web.Tests.Security;

/// <summary>What a professional sends to the opgave, reply or invitation of somebody else. A page where that is right is on the list.</summary>
public sealed class StrangersTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>Forms about one opgave that every professional may send.</summary>
    private static readonly HashSet<string> ForEveryProfessional = ["opgaven/{slug}/reacties/nieuw"];

    private static readonly string[] Private = ["opgaven/{slug}", "reacties/{id", "uitnodigingen/{id"];

    [Theory]
    [InlineData(TestData.Ede, null)]
    [InlineData(TestData.Zwolle, null)]
    [InlineData(TestData.Ede, Role.Coordinator)]
    [InlineData(TestData.Zwolle, Role.Coordinator)]
    [InlineData(TestData.Ede, Role.Steward)]
    public async Task No_form_about_what_is_somebody_elses_does_anything_for_another_professional(string municipality, Role? role)
    {
        var scene = await Scene();
        var stranger = await site.AddProfessional(municipality);
        if (role is { } given)
        {
            await site.Grant(stranger.Id, given, given == Role.Coordinator ? municipality : null);
        }

        using var visitor = await site.SignedIn(stranger.Id);
        await visitor.Get("/mijn/account");
        var (token, before) = (visitor.Token, await Stored());
        var addresses = await Addresses(scene);
        Assert.True(addresses.Count > 40, $"Only {addresses.Count} forms were found.");
        foreach (var address in addresses)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var status = (await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), form)).StatusCode;
            Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"POST {address} answered {status}");
        }

        Assert.Equal(before, await Stored());
    }

    private sealed record Somebodys(Opgave Published, Opgave Draft, Guid Reply, Guid Invitation);

    private async Task<Somebodys> Scene()
    {
        var owner = await site.AddProfessional();
        var published = await site.AddOpgave(owner.Id);
        var draft = await site.AddOpgave(owner.Id, status: OpgaveStatus.Draft);
        var reply = new Reply { ContributionId = published.Contributions[0].Id, ProfessionalId = (await site.AddProfessional()).Id, SentAt = site.Clock.Now };
        var invitation = new Invitation { ContributionId = published.Contributions[0].Id, ProfessionalId = (await site.AddProfessional()).Id, InvitedById = owner.Id, SentAt = site.Clock.Now };
        await site.InDatabase(async db =>
        {
            db.AddRange(reply, invitation);
            await db.SaveChangesAsync();
        });
        return new(published, draft, reply.Id, invitation.Id);
    }

    private async Task<List<string>> Addresses(Somebodys scene)
    {
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Where(page => Private.Any(prefix => RouteOf(page).StartsWith(prefix, StringComparison.Ordinal)) && !ForEveryProfessional.Contains(RouteOf(page)));
        var addresses = new List<string>();
        foreach (var page in pages)
        {
            var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod)))
            {
                addresses.AddRange(Filled(RouteOf(page), scene).Select(path => handler.Name is null ? path : $"{path}?handler={handler.Name}"));
            }
        }

        return addresses;
    }

    private static IEnumerable<string> Filled(string route, Somebodys scene) => route switch
    {
        ['r', ..] => [Path(route, "", scene.Reply)],
        ['u', ..] => [Path(route, "", scene.Invitation)],
        _ => new[] { scene.Published, scene.Draft }.Select(o => Path(route, o.Slug, o.Contributions[0].Id)),
    };

    private static string Path(string route, string slug, Guid id) =>
        "/" + route.Replace("{slug}", slug, StringComparison.Ordinal).Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);

    private static string RouteOf(PageActionDescriptor page) => page.AttributeRouteInfo?.Template?.TrimStart('/') ?? "";

    /// <summary>Everything that those forms could change; a Version counts every change to its row.</summary>
    private Task<string> Stored() => site.InDatabase(async db => JsonSerializer.Serialize(new
    {
        opgaven = await db.Opgaven.OrderBy(o => o.Id).Select(o => new { o.Id, o.Status, o.OwnerId, o.DiscardedAt, o.Version }).ToListAsync(),
        contributions = await db.Contributions.OrderBy(c => c.Id).Select(c => new { c.Id, c.Status, c.Version }).ToListAsync(),
        replies = await db.Replies.OrderBy(r => r.Id).Select(r => new { r.Id, r.Status, r.Version }).ToListAsync(),
        invitations = await db.Invitations.OrderBy(i => i.Id).Select(i => new { i.Id, i.Status }).ToListAsync(),
        counts = new[] { await db.Messages.CountAsync(), await db.Set<CompletionReport>().CountAsync(), await db.OutgoingMails.CountAsync() },
    }));
}
