using System.Globalization;
using System.Text;

namespace ReviewPortal.Tests.PrintSubscribers;

/// <summary>A file of any length, made as it is read. It can go back to its beginning alone.</summary>
internal sealed class GeneratedLines(string heading, string line, int count) : Stream
{
    private readonly CompositeFormat _line = CompositeFormat.Parse(line);
    private byte[] _rest = [];
    private int _made = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _made < 0 ? 0 : 1;
        set
        {
            Assert.Equal(0, value);
            (_rest, _made) = ([], -1);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_rest.Length < buffer.Length && _made < count)
        {
            var more = new StringBuilder();
            for (var i = 0; i < 1_000 && _made < count; i++) more.Append(_made++ < 0 ? heading : string.Format(CultureInfo.InvariantCulture, _line, _made));
            _rest = [.. _rest, .. Encoding.UTF8.GetBytes(more.ToString())];
        }

        var read = Math.Min(buffer.Length, _rest.Length);
        _rest.AsSpan(0, read).CopyTo(buffer);
        _rest = _rest[read..];
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
