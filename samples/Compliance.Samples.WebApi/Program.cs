using Compliance.Samples.WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = CheckEndpoints.LargestBody);
builder.Services.AddCompliance();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
// A date that is none is the caller's mistake, in every environment.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapChecks();
app.Run();
