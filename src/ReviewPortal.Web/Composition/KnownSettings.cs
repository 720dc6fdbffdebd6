using System.Reflection;
using Microsoft.Extensions.Options;

namespace ReviewPortal.Web.Composition;

/// <summary>Finds what was set and would have no effect: a misspelt name, and one value where a list should stand.</summary>
internal sealed class KnownSettings<T>(IConfiguration configuration, string section) : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var problems = configuration.GetSection(section).GetChildren().Select(ProblemOf).OfType<string>().ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private string? ProblemOf(IConfigurationSection setting)
    {
        var property = typeof(T).GetProperty(setting.Key, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
        // Other sections stand beside the settings of the first.
        if (property?.SetMethod is null) return setting.GetChildren().Any() ? null : $"{section}:{setting.Key} is no setting of this site.";
        return property.PropertyType == typeof(IReadOnlyList<string>) && !string.IsNullOrEmpty(setting.Value)
            ? $"{section}:{setting.Key} is a list: its first value is {section}:{setting.Key}:0."
            : null;
    }
}
