using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin;

/// <summary>The field for the last day of a subscription, which several forms of the desk have.</summary>
internal static class LastDayField
{
    public const string Hint = "The subscription runs until this day is over.";

    /// <returns>The end (UTC, exclusive), or null with the reason beside the field.</returns>
    public static DateTime? ReadLastDay(
        this ModelStateDictionary state, string field, string? text, DateTime startsAt, DateTime now, SiteOptions site)
    {
        var day = FormText.Day(text);
        var problem = day is { } d ? LastDay.Refuse(d, startsAt, now, site) : "Enter the last day as a date, such as 2027-06-30.";
        if (problem is not null) state.AddModelError(field, problem);
        return problem is null && day is { } last ? site.EndOf(last) : null;
    }
}
