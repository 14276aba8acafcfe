using System.Text;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Where the token of a gateway comes from: a variable or a file, never an argument.</summary>
internal static class GatewayToken
{
    private const int Largest = 16 * 1024;

    /// <returns>Null when there is none, or it could not stand in a header.</returns>
    public static string? Read(CommandHost host, string? variable, string? file)
    {
        var text = variable is not null ? host.Environment.GetValueOrDefault(variable)
            : RegularFile.ReadAll(Path.GetFullPath(file!, host.CurrentDirectory), Largest) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
        return text?.Trim() is { Length: > 0 } token && token.All(static c => c is > ' ' and <= '~') ? token : null;
    }
}
