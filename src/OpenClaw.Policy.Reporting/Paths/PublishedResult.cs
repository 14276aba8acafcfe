using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Paths;

/// <summary>
/// A result as reports publish it. OpenClaw's own texts name absolute paths, of included files for example; a report that leaves the machine, or
/// must have the same bytes on every machine, names them relative to the root.
/// </summary>
internal static class PublishedResult
{
    public static GateResult Of(GateResult result)
    {
        var root = new FolderInText(result.Root, OperatingSystem.IsWindows());
        return result with { Diagnostics = [.. result.Diagnostics.Select(d => Of(d, root))] };
    }

    private static GateDiagnostic Of(GateDiagnostic diagnostic, FolderInText root)
    {
        var message = root.Remove(diagnostic.Message);
        var remedy = diagnostic.Remedy is { } text ? root.Remove(text) : null;
        return ReferenceEquals(message, diagnostic.Message) && ReferenceEquals(remedy, diagnostic.Remedy)
            ? diagnostic
            : diagnostic with { Message = message, Remedy = remedy };
    }
}
