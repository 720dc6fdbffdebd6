using System.Globalization;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What is sent with a POST, in Stripe's way of writing what is within what: <c>line_items[0][quantity]</c>.</summary>
internal sealed class StripeForm
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public StripeForm Add(string name, string? value)
    {
        if (value is not null) _fields.Add(new(name, value));
        return this;
    }

    public StripeForm Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public FormUrlEncodedContent Content() => new(_fields);
}
