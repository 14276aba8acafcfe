using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>The symbols inside an assembly, as a debugger reads them.</summary>
/// <param name="SourceLinks">From the path of a source in the symbols, which ends with <c>*</c>, to its address.</param>
/// <param name="LinkedSources">The sources that a debugger has to fetch.</param>
internal sealed record EmbeddedSymbols(IReadOnlyDictionary<string, string> SourceLinks, IReadOnlyList<string> LinkedSources)
{
    /// <summary>The kinds of information that the format of portable symbols reserves for source links and for sources inside.</summary>
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A"), EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static EmbeddedSymbols Read(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(static e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();
        var links = Information(symbols, EntityHandle.ModuleDefinition, SourceLink).Single();
        return new EmbeddedSymbols(
            JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(links)!["documents"],
            [.. symbols.Documents.Where(d => !Information(symbols, d, EmbeddedSource).Any()).Select(d => symbols.GetString(symbols.GetDocument(d).Name))]);
    }

    private static IEnumerable<string> Information(MetadataReader symbols, EntityHandle parent, Guid kind) =>
        symbols.GetCustomDebugInformation(parent).Select(symbols.GetCustomDebugInformation)
            .Where(i => symbols.GetGuid(i.Kind) == kind)
            .Select(i => Encoding.UTF8.GetString(symbols.GetBlobBytes(i.Value)));
}
