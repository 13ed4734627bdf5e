using Compliance.Checking;
using Compliance.Documents;
using Compliance.Plans;
using Compliance.Reporting;

namespace Compliance.Samples.WebApi;

/// <summary>Checks what is posted: a plan in the notation of plan files, or a document as an employer wrote it.</summary>
public static class CheckEndpoints
{
    /// <summary>Bytes that a request may hold.</summary>
    public const int LargestBody = 10_000_000;

    private static readonly ReportOptions Written = new() { Engine = ComplianceChecker.Engine };

    /// <summary>Adds the endpoints.</summary>
    /// <param name="app">The application.</param>
    public static void MapChecks(this IEndpointRouteBuilder app)
    {
        var checks = app.MapGroup("/checks").WithTags("Checks").ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        checks.MapPost("/plan", CheckPlan)
            .WithSummary("Checks a plan in YAML or JSON.")
            .Accepts<object>("application/json", "application/yaml", "application/x-yaml", "text/yaml")
            .Produces<object>(200, "application/json");
        checks.MapPost("/document", CheckDocument)
            .WithSummary("Reads a document (DOCX, HTML, Markdown, text, PDF …) and checks the plan in it.")
            .Accepts<Stream>("application/octet-stream")
            .Produces<object>(200, "application/json");
    }

    private static async Task<IResult> CheckPlan(HttpRequest request, ComplianceChecker checker, DateOnly? asOf, string? language, CancellationToken cancellation)
    {
        using var body = await BodyOf(request, cancellation);
        if (body is null)
            return TooLarge();
        var reading = request.HasJsonContentType() ? PlanJson.Read(body, "plan.json", LargestBody) : PlanYaml.Read(body, "plan.yaml", LargestBody);
        return Answer(reading, checker, new CheckOptions { Name = "plan", AsOf = asOf, Language = language, Digests = reading.Digests });
    }

    private static async Task<IResult> CheckDocument(HttpRequest request, ComplianceChecker checker, string name, DateOnly? asOf, string? language, CancellationToken cancellation)
    {
        using var body = await BodyOf(request, cancellation);
        if (body is null)
            return TooLarge();

        // The name tells the format; no path of the caller's machine belongs in a report.
        var fileName = Path.GetFileName(name);
        var reading = DocumentPlanReader.Read(body, fileName, new DocumentOptions { LargestFile = LargestBody });
        return Answer(reading, checker, new CheckOptions { Name = fileName, AsOf = asOf, Language = language, Digests = reading.Digests });
    }

    private static IResult Answer(PlanReading reading, ComplianceChecker checker, CheckOptions options)
    {
        if (reading.Plan is not { } plan)
        {
            return Results.Problem(
                title: "The plan cannot be read.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: [new("errors", reading.Errors.Select(e => new { e.Line, e.Column, e.Message }).ToArray())]);
        }

        var document = new CheckedDocument { File = options.Name, Report = checker.Check(plan, options) };
        return Results.Stream(
            output =>
            {
                // Reports are written synchronously, and a server does not let that happen on the connection.
                using var buffer = new MemoryStream();
                ReportFormats.Json.Write([document], Written, buffer);
                return output.WriteAsync(buffer.ToArray()).AsTask();
            },
            "application/json");
    }

    private static async Task<MemoryStream?> BodyOf(HttpRequest request, CancellationToken cancellation)
    {
        var body = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + count > LargestBody)
                return null;
            body.Write(buffer, 0, count);
        }

        body.Position = 0;
        return body;
    }

    private static IResult TooLarge() => Results.Problem(title: $"A request may hold {LargestBody} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge);
}
