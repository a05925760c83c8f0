using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace GemeenteVanNu.Browser.Tests.Crawl;

/// <summary>Tells of an address which page of the site it leads to: four hundred opgaven are one page.</summary>
sealed class KindsOfAddress(IEnumerable<EndpointDataSource> sources)
{
    private readonly List<(string Kind, TemplateMatcher Matcher)> kinds =
    [
        .. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll))
            .OrderBy(endpoint => endpoint.RoutePattern.Parameters.Count)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Distinct()
            .Select(template => (template, new TemplateMatcher(TemplateParser.Parse(template[1..]), []))),
    ];

    /// <summary>The route, with a question mark when something is asked of it.</summary>
    public string Of(Uri address)
    {
        var path = address.AbsolutePath;
        var kind = kinds.FirstOrDefault(k => k.Matcher.TryMatch(path, [])).Kind ?? path;
        return address.Query.Length > 1 ? kind + "?" : kind;
    }
}
