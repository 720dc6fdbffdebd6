namespace ReviewPortal.Web.Development;

internal static class StandInRoutes
{
    public static void AddStripeStandIn(this IServiceCollection services, Func<IServiceProvider, string?> file)
    {
        services.AddSingleton(provider => new StandInBooks(file(provider)));
        services.AddSingleton<StandInEvents>();
        services.AddSingleton<StandInCharges>();
        services.AddSingleton<StandInDisputes>();
        services.AddSingleton<StandInBilling>();
        services.AddSingleton<StandInCheckout>();
        services.AddSingleton<StandIn>();
    }

    /// <summary>The stand-in's REST API. Its pages stand under <c>Pages/Development</c>.</summary>
    public static void MapStripeStandIn(this IEndpointRouteBuilder app, string root = StandInKeys.Root) =>
        app.Map($"{root}/v1/{{**path}}", AnswerAsync).AllowAnonymous();

    private static async Task AnswerAsync(HttpContext context, string path, StandIn standIn, CancellationToken cancellationToken)
    {
        var (status, body, isReplay) = standIn.Answer(await StandInRequest.ReadAsync(context.Request, path, cancellationToken));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["Request-Id"] = StandInBooks.NewId("req");
        if (isReplay) context.Response.Headers["Idempotent-Replayed"] = "true";
        await context.Response.WriteAsync(body.ToJsonString(), cancellationToken);
    }
}
