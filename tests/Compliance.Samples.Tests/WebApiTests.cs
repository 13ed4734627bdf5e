using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Samples.WebApi;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Compliance.Samples.Tests;

public sealed class WebApiTests : IDisposable
{
    private readonly WebApplicationFactory<Program> server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_posted_plan_is_checked()
    {
        using var answer = await Post("/checks/plan?language=en&asOf=2025-12-31", File.ReadAllBytes(Repository.PathOf("samples", "nordlys-verft.plan.yaml")), "application/yaml");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("2025-12-31", report.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_document_is_read_and_checked_without_its_path()
    {
        using var answer = await Post("/checks/document?name=secret%2Fnordlys-verft.txt", File.ReadAllBytes(Repository.PathOf("samples", "nordlys-verft.txt")), "application/octet-stream");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("nordlys-verft.txt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_of_the_README_is_answered_as_it_stands_there()
    {
        var line = Regex.Match(File.ReadAllText(Repository.PathOf("README.md")), "^curl -H \"Content-Type: (?<type>.+?)\" --data-binary @(?<file>\\S+) \"127\\.0\\.0\\.1:5000(?<address>.+)\"$", RegexOptions.Multiline);

        using var answer = await Post(line.Groups["address"].Value, File.ReadAllBytes(Repository.PathOf(line.Groups["file"].Value.Split('/'))), line.Groups["type"].Value);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"conclusion\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_README_starts_is_there()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        var started = Regex.Matches(readme, "^dotnet run --project (?<project>\\S+)", RegexOptions.Multiline).Select(m => m.Groups["project"].Value).ToList();
        Assert.Superset(new HashSet<string> { "samples/Compliance.Samples.TenLines", "samples/Compliance.Samples.Worker", "samples/Compliance.Samples.WebApi" }, started.ToHashSet());
        Assert.All(started, project => Assert.True(File.Exists(Path.Combine(Repository.PathOf(project.Split('/')), Path.GetFileName(project) + ".csproj"))));
        Assert.All(Regex.Matches(readme, "samples/[a-z-]+\\.(txt|plan\\.yaml)").Select(m => m.Value), file => Assert.True(File.Exists(Repository.PathOf(file.Split('/'))), file));
    }

    [Fact]
    public async Task A_plan_with_a_mistake_is_a_problem_with_its_place()
    {
        using var answer = await Post("/checks/plan", Encoding.UTF8.GetBytes("employer:\n  regullar employees: 51\n"), "application/yaml");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var error = problem.RootElement.GetProperty("errors")[0];
        Assert.Equal((2, 3), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var answer = await Post("/checks/plan", new byte[CheckEndpoints.LargestBody + 1], "application/yaml");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_server_itself_refuses_a_body_that_is_too_large_with_the_same_problem()
    {
        await using var real = new WebApplicationFactory<Program>();
        real.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
        using var client = real.CreateClient();
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new ByteArrayContent(new byte[CheckEndpoints.LargestBody + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");

        using var answer = await client.PostAsync("/checks/plan", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_date_that_is_none_is_a_problem()
    {
        using var answer = await Post("/checks/plan?asOf=soon", Encoding.UTF8.GetBytes("employer:\n"), "application/yaml");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/checks/plan", "image/png", "x")]
    [InlineData("/checks/document?name=a.txt", "multipart/form-data", "x")]
    public async Task A_kind_of_content_that_is_not_taken_is_a_problem(string path, string type, string body)
    {
        using var answer = await Post(path, Encoding.UTF8.GetBytes(body), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_report_says_with_what_it_can_be_made_again()
    {
        using var answer = await Post("/checks/plan", Encoding.UTF8.GetBytes("employer:\n  regular employees: 51\n"), "application/yaml");

        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var digests = report.RootElement.GetProperty("documents")[0].GetProperty("digests");
        Assert.Equal(64, digests.GetProperty("plan").GetString()!.Length);
        Assert.Equal(64, digests.GetProperty("pack").GetString()!.Length);
        Assert.Equal(Compliance.Checking.ComplianceChecker.Engine, report.RootElement.GetProperty("engine").GetString());
    }

    [Fact]
    public async Task The_interface_is_described()
    {
        using var client = server.CreateClient();

        var description = await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        Assert.Contains("/checks/plan", description, StringComparison.Ordinal);
        Assert.Contains("/checks/document", description, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Post(string path, byte[] body, string type)
    {
        using var client = server.CreateClient();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }
}
