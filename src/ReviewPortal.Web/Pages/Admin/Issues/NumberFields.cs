using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>The fields “Volume” and “Number”, either of which may be empty.</summary>
internal static class NumberFields
{
    public static (int? Volume, int? Number) Read(string? volume, string? number, ModelStateDictionary problems) =>
        (Read("Volume", volume, Issue.MostVolumes, problems), Read("Number", number, Issue.MostNumbers, problems));

    public static void Refuse(DateOnly other, ModelStateDictionary problems) =>
        problems.AddModelError("Number", $"The issue of {other.Long()} has this volume and number already.");

    private static int? Read(string field, string? text, int most, ModelStateDictionary problems)
    {
        var whole = FormText.Whole(text, 1, most);
        if (whole is null && !string.IsNullOrWhiteSpace(text)) problems.AddModelError(field, $"{field}: enter a whole number from 1 to {most}, or leave it empty.");
        return whole;
    }
}
