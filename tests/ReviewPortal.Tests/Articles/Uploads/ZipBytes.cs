using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReviewPortal.Tests.Articles.Uploads;

/// <summary>Writes zip archives, sound ones and broken ones.</summary>
internal static class ZipBytes
{
    private const uint EntryInDirectory = 0x02014B50;

    public static byte[] Of(params (string Name, byte[] Content)[] files) => Write(zip =>
    {
        foreach (var (name, content) in files) Add(zip, name, content);
    });

    public static byte[] Of(params string[] names) => Of([.. names.Select(name => (name, "text"u8.ToArray()))]);

    public static byte[] Write(Action<ZipArchive> write)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8)) write(zip);
        return bytes.ToArray();
    }

    public static ZipArchiveEntry Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        using var stream = entry.Open();
        stream.Write(content);
        return entry;
    }

    public static void AddZeros(ZipArchive zip, string name, long length)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var zeros = new byte[1024 * 1024];
        for (; length > 0; length -= zeros.Length) stream.Write(zeros.AsSpan(0, (int)Math.Min(length, zeros.Length)));
    }

    /// <summary>Changes the first entry of the directory; offsets are those of APPNOTE.TXT, 4.3.12.</summary>
    public static byte[] WithDirectoryEntry(this byte[] zip, int offset, uint value)
    {
        var signature = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(signature, EntryInDirectory);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf(signature) + offset), value);
        return zip;
    }
}
