using System.Text;
using Compliance.LanguageServer.Rpc;

namespace Compliance.Tests.LanguageServer;

/// <summary>The header and the content of messages, in every form that the protocol allows and in some that it does not.</summary>
public class MessageStreamTests
{
    private const string Words = "{\"blåbærsyltetøy\":\"🙂\"}";

    [Theory]
    [InlineData("Content-Length: {0}\r\n\r\n")]
    [InlineData("Content-Length:{0}\r\n\r\n")]
    [InlineData("content-length: {0} \r\n\r\n")]
    [InlineData("Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("X-Trace: 1\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("Content-Length: {0}\n\n")]
    [InlineData("\r\n\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("\nContent-Length: {0}\n\r\n")]
    public void A_header_is_read_however_it_is_written(string header)
    {
        var bytes = Message(header, Words).Concat(Message(header, "{}")).Concat(Message(header, Words)).ToArray();

        Assert.Equal([Words, "{}", Words], Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Messages_are_read_wherever_the_bytes_are_cut()
    {
        const string Header = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {0}\r\n\r\n";
        var bytes = Message(Header, Words).Concat(Message("Content-Length: {0}\r\n\r\n", Words + "\r\n")).Concat(Message("Content-Length: {0}\n\n", "")).Concat(Message(Header, "\r\n\r\n")).ToArray();

        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
            {
                var input = new SteppedInput();
                input.Give(bytes.AsSpan(0, first));
                input.Give(bytes.AsSpan(first, second - first));
                input.Give(bytes.AsSpan(second));
                input.End();
                Assert.Equal([Words, Words + "\r\n", "", "\r\n\r\n"], Read(input));
            }
        }
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n\r\n{\"a\"")]
    [InlineData("Content-Length: 10\r\n\r\n")]
    [InlineData("Content-Length: 10\r\n")]
    [InlineData("Content-Le")]
    [InlineData("\r\n\r\n")]
    [InlineData("")]
    public void An_input_that_ends_within_a_message_has_no_message_more(string bytes) =>
        Assert.Empty(Read(new MemoryStream(Encoding.UTF8.GetBytes(bytes))));

    [Theory]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 1e3")]
    [InlineData("Content-Length: 12,5")]
    [InlineData("Content-Length: 99999999999999")]
    [InlineData("Content-Length")]
    [InlineData("Content-Size: 3")]
    public void A_header_without_a_length_gives_nothing_and_the_next_message_is_read(string header) =>
        Assert.Equal(["", "{}"], Read(new MemoryStream([.. Encoding.UTF8.GetBytes(header + "\r\n\r\n"), .. Message("Content-Length: {0}\r\n\r\n", "{}")])));

    [Theory]
    [InlineData("Content-Length: 2000000000\r\n\r\n")]
    public void A_message_that_is_too_long_ends_the_reading_before_memory_is_taken_for_it(string bytes) =>
        Assert.Throws<InvalidDataException>(() => Read(new MemoryStream(Encoding.UTF8.GetBytes(bytes))));

    [Fact]
    public void A_header_that_never_ends_is_not_kept() =>
        Assert.Throws<InvalidDataException>(() => Read(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 100_000)))));

    [Fact]
    public void The_length_that_is_written_counts_bytes()
    {
        using var output = new MemoryStream();

        new MessageStream(Stream.Null, output).Write(Encoding.UTF8.GetBytes(Words));

        Assert.Equal(Message("Content-Length: {0}\r\n\r\n", Words), output.ToArray());
        output.Position = 0;
        Assert.Equal([Words], Read(output));
    }

    private static byte[] Message(string header, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return [.. Encoding.ASCII.GetBytes(header.Replace("{0}", bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)), .. bytes];
    }

    private static List<string> Read(Stream input)
    {
        var stream = new MessageStream(input, Stream.Null);
        var contents = new List<string>();
        while (stream.Read() is { } content)
            contents.Add(Encoding.UTF8.GetString(content));
        return contents;
    }
}
