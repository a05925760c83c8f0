using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace GemeenteVanNu.Design;

/// <summary>Spaces round what is typed are an accident and are taken off; in a password they are part of it.</summary>
internal sealed class TrimmedText(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string typed })
        {
            var trimmed = typed.Trim();
            bindingContext.Result = ModelBindingResult.Success(trimmed.Length == 0 ? null : trimmed);
        }
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != "Password" && context.BindingInfo.BinderType is null
                ? new TrimmedText(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }
}
