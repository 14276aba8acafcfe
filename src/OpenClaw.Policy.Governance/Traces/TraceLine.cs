using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>
/// The text of one line: <c>{"hash":"sha256:…","payload":…,"prev":…,"seq":…,"stage":…,"traceId":…,"ts":…,"v":1}</c>. Members stand in this order, without
/// blanks, so the hash is over the bytes of the line without its first member, and nothing need be written again to be checked.
/// </summary>
internal static class TraceLine
{
    public const int Version = 1;

    /// <summary>What a line begins with.</summary>
    public static ReadOnlySpan<byte> Beginning => "{\"hash\":\"sha256:"u8;

    /// <summary>What a line ends with, before its line end.</summary>
    public static ReadOnlySpan<byte> Ending => ",\"v\":1}"u8;

    /// <summary>Bytes up to the comma behind the first member.</summary>
    public const int HashMemberLength = 16 + HexLength + 1;

    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>Longer lines are not written and not read. A payload without answers has some hundred bytes, one with them some thousand.</summary>
    public const int MaximumLength = 1024 * 1024;

    public static string TimeOf(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>A line and its hash.</summary>
    public static (byte[] Line, string Hash) Write(TraceEvent one, long number, string? previous)
    {
        var body = new ObjectNodeBuilder()
            .Set("payload", one.Payload)
            .Set("prev", previous is null ? new NullNode() : new StringNode(previous))
            .Set("seq", number)
            .Set("stage", one.Stage)
            .Set("traceId", one.TraceId)
            .Set("ts", TimeOf(one.Time))
            .Set("v", Version)
            .Build();
        var text = JsonTextWriter.GetText(body);
        var hash = HashOf(Encoding.UTF8.GetBytes(text));
        var line = Encoding.UTF8.GetBytes($"{{\"hash\":\"{hash}\",{text.AsSpan(1)}\n");
        return line.Length <= MaximumLength ? (line, hash) : throw new InvalidDataException($"A line of a trace would be longer than {MaximumLength} bytes.");
    }

    public static string HashOf(ReadOnlySpan<byte> body) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(body))}";

    /// <summary>Whether a line is of this form, as far as its first member.</summary>
    public static bool IsChained(ReadOnlySpan<byte> line) =>
        line.Length > HashMemberLength + 1 && line.StartsWith(Beginning) && line[HashMemberLength - 1] == '"' && line[HashMemberLength] == ',';

    /// <summary>The hash that a line says it has.</summary>
    public static ReadOnlySpan<byte> StatedHex(ReadOnlySpan<byte> line) => line.Slice(Beginning.Length, HexLength);

    /// <summary>Whether the stated hash is that of the rest. The comma behind the first member is overwritten for it, and put back.</summary>
    public static bool IsIntact(Span<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[HexLength];
        line[HashMemberLength] = (byte)'{';
        SHA256.HashData(line[HashMemberLength..], hash);
        line[HashMemberLength] = (byte)',';
        return Convert.TryToHexStringLower(hash, hex, out _) && hex.SequenceEqual(StatedHex(line));
    }
}
