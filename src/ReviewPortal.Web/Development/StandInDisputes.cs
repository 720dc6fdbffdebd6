using System.Text.Json.Nodes;

namespace ReviewPortal.Web.Development;

/// <summary>What banks do at the stand-in: they ask about a charge, take its money, and give it back or not.</summary>
internal sealed class StandInDisputes(StandInBooks books, StandInEvents events, TimeProvider time)
{
    private const int DaysToAnswer = 14;

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="isInquiry">The bank asks, and takes nothing yet.</param>
    public JsonObject Open(JsonObject charge, string reason, bool isInquiry)
    {
        charge["disputed"] = true;
        var dispute = books.Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("du"),
            ["object"] = "dispute",
            ["amount"] = charge.Number("amount"),
            ["balance_transactions"] = new JsonArray(),
            ["charge"] = charge.Id(),
            ["created"] = Now,
            ["currency"] = charge.Text("currency"),
            ["evidence_details"] = new JsonObject { ["due_by"] = Now + DaysToAnswer * 24 * 60 * 60, ["has_evidence"] = false, ["past_due"] = false, ["submission_count"] = 0 },
            ["is_charge_refundable"] = isInquiry,
            ["livemode"] = false,
            ["payment_intent"] = charge.Text("payment_intent"),
            ["reason"] = reason,
            ["status"] = isInquiry ? "warning_needs_response" : "needs_response",
        });
        events.Add("charge.dispute.created", dispute);
        if (!isInquiry) Move(dispute, -dispute.Number("amount"), "charge.dispute.funds_withdrawn");
        return dispute;
    }

    /// <summary>The review has answered.</summary>
    public void Answer(JsonObject dispute)
    {
        dispute["status"] = IsInquiry(dispute) ? "warning_under_review" : "under_review";
        events.Add("charge.dispute.updated", dispute);
    }

    public void Close(JsonObject dispute, bool isWon)
    {
        var isInquiry = IsInquiry(dispute);
        dispute["status"] = isInquiry ? "warning_closed" : isWon ? "won" : "lost";
        if (isWon && !isInquiry) Move(dispute, dispute.Number("amount"), "charge.dispute.funds_reinstated");
        events.Add("charge.dispute.closed", dispute);
    }

    public static bool IsOpen(JsonObject dispute) => dispute.Text("status") is "warning_needs_response" or "warning_under_review" or "needs_response" or "under_review";

    private static bool IsInquiry(JsonObject dispute) => dispute.Text("status")?.StartsWith("warning_", StringComparison.Ordinal) == true;

    private void Move(JsonObject dispute, long amount, string told)
    {
        dispute["balance_transactions"]?.AsArray().Add(new JsonObject
        {
            ["id"] = StandInBooks.NewId("txn"),
            ["object"] = "balance_transaction",
            ["amount"] = amount,
            ["created"] = Now,
            ["currency"] = dispute.Text("currency"),
            ["type"] = "adjustment",
        });
        events.Add(told, dispute);
    }
}
