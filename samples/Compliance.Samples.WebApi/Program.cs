using Compliance.Samples.WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = CheckEndpoints.LargestBody);
builder.Services.AddCompliance();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
// A date that is none is the caller's mistake, in every environment.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

var app = builder.Build();
// The server refuses what is too large by an exception that says so; everything else that is thrown is our mistake.
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = e => e is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
});
app.UseStatusCodePages();
app.MapOpenApi();
app.MapChecks();
app.Run();
