using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace GemeenteVanNu.Design;

public static class DesignServices
{
    /// <summary>Everything pages need from the design system; the only line that starting the site needs.</summary>
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddSingleton<DesignAssets>();

        // Letters such as é are written as they are: the pages are UTF-8.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(o =>
        {
            o.Filters.Add<PageRules>();
            DutchMessages.Bind(o);
            o.ModelMetadataDetailsProviders.Add(new DutchMessages());
            o.ModelBinderProviders.Insert(0, new TrimmedText.Provider());
        });
        return services;
    }
}
