using Compliance.Samples.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddCompliance();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new Inbox(args is [var folder, ..] ? folder : "inbox"));
builder.Services.AddHostedService<InboxWorker>();
await builder.Build().RunAsync();
