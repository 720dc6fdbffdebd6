using System.Text.Json.Nodes;

namespace ReviewPortal.Web.Development;

/// <summary>What Stripe would not do, told as Stripe tells it (https://docs.stripe.com/api/errors).</summary>
internal sealed class StandInRefusal(int status, string type, string? code, string message, string? param = null) : Exception(message)
{
    public int Status => status;

    public JsonObject Body => new() { ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = Message, ["param"] = param } };

    public static StandInRefusal Bad(string message, string? param = null, string? code = null) => new(StatusCodes.Status400BadRequest, "invalid_request_error", code, message, param);

    public static StandInRefusal Missing(string kind, string id) =>
        new(StatusCodes.Status404NotFound, "invalid_request_error", "resource_missing", $"No such {kind}: '{id}'", "id");
}
