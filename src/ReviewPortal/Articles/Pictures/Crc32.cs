namespace ReviewPortal.Articles.Pictures;

/// <summary>The checksum of PNG chunks and zip entries: CRC-32 of ISO 3309, as PNG (Third Edition) 5.5 gives it.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => OfByte((uint)index))];

    /// <summary>The checksum of everything so far and <paramref name="bytes"/>; <paramref name="soFar"/> begins at 0.</summary>
    public static uint Append(uint soFar, ReadOnlySpan<byte> bytes)
    {
        var crc = ~soFar;
        foreach (var value in bytes) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);

        return ~crc;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);

        return value;
    }
}
