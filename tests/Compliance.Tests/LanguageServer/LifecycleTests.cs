using System.Text.Json.Nodes;

namespace Compliance.Tests.LanguageServer;

public class LifecycleTests
{
    [Fact]
    public void A_server_that_is_shut_down_and_left_ends_with_0()
    {
        using var editor = Editor.In(null);

        Assert.Equal("utf-16", editor.Initialized["capabilities"]!["positionEncoding"]!.GetValue<string>());
        Assert.Equal(0, editor.Close());
    }

    [Fact]
    public void A_server_whose_client_vanishes_ends_with_1()
    {
        using var editor = Editor.In(null);

        Assert.Equal(1, editor.Vanish());
    }

    [Fact]
    public void An_exit_without_a_shutdown_ends_with_1()
    {
        using var editor = Editor.In(null);

        editor.Notify("exit", null);

        Assert.Equal(1, editor.Vanish());
    }

    [Fact]
    public void A_request_before_initialize_is_refused()
    {
        using var editor = new Editor();

        Assert.Equal(-32002, Code(editor.Answer(editor.Ask("textDocument/hover", new JsonObject()))));
    }

    [Fact]
    public void A_request_after_shutdown_is_refused()
    {
        using var editor = Editor.In(null);

        editor.Request("shutdown", null);

        Assert.Equal(-32600, Code(editor.Answer(editor.Ask("textDocument/hover", new JsonObject()))));
    }

    [Fact]
    public void An_unknown_method_is_answered_with_an_error_and_an_unknown_notification_with_silence()
    {
        using var editor = Editor.In(null);

        editor.Notify("$/somethingNew", new JsonObject());

        Assert.Equal(-32601, Code(editor.Answer(editor.Ask("textDocument/moniker", new JsonObject()))));
    }

    [Fact]
    public void Parameters_of_the_wrong_shape_are_told_with_their_place()
    {
        using var editor = Editor.In(null);

        var answer = editor.Answer(editor.Ask("textDocument/codeAction", new JsonObject { ["textDocument"] = 3 }));

        Assert.Equal(-32602, Code(answer));
        Assert.Contains("$.textDocument", answer["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 9\r\n\r\n{ no json", -32700)]
    [InlineData("Content-Type: text\r\n\r\n", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 25\r\n\r\n{\"id\": {}, \"method\": \"x\"}", -32600)]
    [InlineData("Content-Length: 25\r\n\r\n{\"jsonrpc\": \"2.0\",\"id\":1}", -32600)]
    public void A_message_that_is_none_is_answered_and_the_next_is_heard(string bytes, int code)
    {
        using var editor = Editor.In(null);

        editor.SendBytes(bytes);

        var answer = editor.Hear(m => m["method"] is null && m["id"] is null);
        Assert.Equal(code, Code(answer));
        Assert.Equal(0, editor.Close());
    }

    private static int? Code(JsonObject answer) => answer["error"]?["code"]?.GetValue<int>();
}
