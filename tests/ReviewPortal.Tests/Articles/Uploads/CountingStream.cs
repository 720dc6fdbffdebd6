namespace ReviewPortal.Tests.Articles.Uploads;

/// <summary>Counts the bytes that were read from it.</summary>
internal sealed class CountingStream(byte[] content) : MemoryStream(content)
{
    public long BytesRead { get; private set; }

    // The other ways to read lead here, in a class derived from MemoryStream.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }

    public override int ReadByte()
    {
        BytesRead++;
        return base.ReadByte();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));
}
