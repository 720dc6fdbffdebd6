using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace ReviewPortal.Web.Composition;

/// <summary>The settings of one section, where each has the type of its property: a number, yes or no, one of some words.</summary>
internal sealed record TypedSettings(Type Options, string Section)
{
    /// <summary>
    /// Names each value that can't be what its setting wants. What is usual takes its place, since binding would stop there and tell
    /// of nothing else that is wrong.
    /// </summary>
    public IReadOnlyList<string> TakeOutUnreadable(IConfiguration configuration)
    {
        var problems = new List<string>();
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            var property = Options.GetProperty(setting.Key, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
            if (property?.SetMethod is null || setting.Value is not { } value || IsReadable(property.PropertyType, value)) continue;
            problems.Add($"{Section}:{property.Name} should be {Wanted(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)}; “{value}” is not.");
            configuration[setting.Path] = Convert.ToString(property.GetValue(Activator.CreateInstance(Options)), CultureInfo.InvariantCulture);
        }

        return problems;
    }

    private static bool IsReadable(Type type, string value)
    {
        var converter = TypeDescriptor.GetConverter(type);
        return !converter.CanConvertFrom(typeof(string)) || converter.IsValid(value);
    }

    private static string Wanted(Type type) =>
        type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : $"a {type.Name}";
}
