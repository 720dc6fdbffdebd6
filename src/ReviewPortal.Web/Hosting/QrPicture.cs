using System.Globalization;
using System.Text;
using QRCoder;

namespace ReviewPortal.Web.Hosting;

/// <summary>A text as a square to point a camera at.</summary>
internal static class QrPicture
{
    /// <returns>How many modules wide it is, its quiet zone with it, and the black ones as the path of an SVG.</returns>
    public static (int Width, string Path) Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (data.ModuleMatrix.Count, path.ToString());
    }
}
