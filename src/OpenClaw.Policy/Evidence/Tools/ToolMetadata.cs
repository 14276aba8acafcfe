using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Tools;

/// <summary>
/// The metadata of one declared tool. The scanners are hand-written equivalents of the real program's patterns, linear in the text;
/// word boundaries are ASCII ones.
/// </summary>
internal sealed class ToolMetadata
{
    private readonly StringBuilder _lines;
    private readonly List<string> _capabilities = [];
    private string? _text;

    /// <param name="firstLine">The rest of the declaring line; its capability tokens always count.</param>
    public ToolMetadata(string firstLine)
    {
        _lines = new StringBuilder(firstLine);
        CapabilityTokens.Add(_capabilities, EcmaString.Trim(firstLine), onlyIfAlone: false);
    }

    /// <param name="line">A following line; its capability tokens count when it names them or holds nothing else.</param>
    public void Add(ReadOnlySpan<char> line)
    {
        _lines.Append('\n').Append(line);
        _text = null;
        var trimmed = EcmaString.Trim(line);
        CapabilityTokens.Add(_capabilities, trimmed, onlyIfAlone: !MetadataScanner.HasLabel(trimmed, "capabilities"));
    }

    private string Text => _text ??= _lines.ToString();

    public string? Risk() => MetadataScanner.FindToken(Text, "risk") ?? MetadataScanner.FindReviewLevel(Text) switch
    {
        0 or 1 => "low",
        2 or 3 => "medium",
        4 => "high",
        5 => "critical",
        _ => null,
    };

    public string? Sensitivity() => MetadataScanner.FindToken(Text, "sensitivity");

    public string? Owner() => MetadataScanner.FindName(Text, "owner");

    public IReadOnlyList<string> Capabilities() => _capabilities;
}
