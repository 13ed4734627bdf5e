using System.Text;

namespace Compliance.Tests.LanguageServer;

/// <summary>An input that a test gives piece by piece, and that tells when everything given has been taken.</summary>
internal sealed class SteppedInput : Stream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Queue<byte[]> pieces = [];
    private readonly object turn = new();
    private bool isOver;
    private bool isWaitedFor;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Give(ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty)
            return;
        lock (turn)
        {
            pieces.Enqueue(piece.ToArray());
            isWaitedFor = false;
            Monitor.PulseAll(turn);
        }
    }

    /// <summary>Gives a message with its header.</summary>
    public void Give(string json)
    {
        var content = Encoding.UTF8.GetBytes(json);
        Give([.. Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"), .. content]);
    }

    public void End()
    {
        lock (turn)
        {
            isOver = true;
            Monitor.PulseAll(turn);
        }
    }

    /// <summary>Waits until the reader has worked through everything that was given, and asks for more.</summary>
    public void WaitUntilTaken()
    {
        lock (turn)
        {
            while (!isWaitedFor)
                Assert.True(Monitor.Wait(turn, Patience), "the input is not read");
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        lock (turn)
        {
            while (pieces.Count == 0)
            {
                isWaitedFor = true;
                Monitor.PulseAll(turn);
                if (isOver)
                    return 0;
                Monitor.Wait(turn);
            }

            var piece = pieces.Dequeue();
            Assert.True(piece.Length <= count, "the piece does not fit");
            piece.CopyTo(buffer, offset);
            return piece.Length;
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
