using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ReviewPortal.Web.Hosting;

/// <summary>A page has one address: of the routes that an Index page gets, the one that ends in “index” is dropped.</summary>
internal sealed class OneRouteConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        for (var i = model.Selectors.Count - 1; i >= 0; i--)
            if (model.Selectors[i].AttributeRouteModel?.SuppressLinkGeneration == true) model.Selectors.RemoveAt(i);
        foreach (var selector in model.Selectors)
            if (selector.AttributeRouteModel is { Template: { } template } route)
                route.Template = template.ToLowerInvariant() is "index" ? "" : template.EndsWith("/Index", StringComparison.Ordinal) ? template[..^6].ToLowerInvariant() : template;
    }
}
