using System.Text;
using System.Xml;

namespace ReviewPortal.Web.Hosting;

/// <summary>Writes XML as UTF-8, always the same bytes for the same content.</summary>
internal static class XmlDocumentBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) write(xml);
        return bytes.ToArray();
    }
}
