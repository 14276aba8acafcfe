using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate;

/// <summary>The config that is judged: it must be there, be readable, and say something that can be judged.</summary>
internal static class GateConfig
{
    /// <summary>The root file as it is written, for what has to be known before the release is.</summary>
    /// <exception cref="GateStopException">It cannot be read or parsed.</exception>
    public static Node Read(IFileSet files, string path)
    {
        var file = files.Read(path, FileLimits.Document);
        if (file.Status == FileReadStatus.Missing)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.ConfigNotFound, "The config does not exist.", "Write it there, or name the one that there is with --config.", DiagnosticLocation.WholeFile(path));
        }

        if (file.Status != FileReadStatus.Found)
        {
            throw GateDiagnostics.Unreadable(DiagnosticCatalog.ConfigUnreadable, file, "The config");
        }

        var source = new SourceText(path, Utf8Text.Decode(file.Bytes.Span));
        try
        {
            return Json5Reader.Read(source).Root;
        }
        catch (Json5SyntaxException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.ConfigInvalid, $"The config is not JSON5: {error.Message}.", Json5SyntaxException.Remedy, GateDiagnostics.Locate(source, error.Offset));
        }
        catch (Json5LimitException error)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded, $"The config goes beyond what is read: {error.Message}", "Make it smaller or flatter.", GateDiagnostics.Locate(source, error.Offset));
        }
    }

    /// <summary>The config as OpenClaw has it in memory, or would have it if it did not refuse it.</summary>
    /// <exception cref="GateStopException">It cannot be understood, or whether it is valid cannot be told.</exception>
    public static ConfigSnapshot Load(IFileSet files, HostEnvironment host, string path, OpenClawRelease release)
    {
        ConfigSnapshot config;
        try
        {
            config = ConfigLoader.Load(files, host, path, release);
        }
        catch (UncoveredTextException error)
        {
            throw GateDiagnostics.Uncovered(error, path);
        }

        return config.IsUnderstood ? config : throw new GateStopException(Refusals(config, release));
    }

    /// <summary>Why the release refuses the config; empty for a valid one.</summary>
    public static IReadOnlyList<GateDiagnostic> Refusals(ConfigSnapshot config, OpenClawRelease release) =>
        [.. config.Issues.Select(i => Invalid(i, release, config.Path))];

    private static GateDiagnostic Invalid(ConfigIssue issue, OpenClawRelease release, string path)
    {
        var where = issue.Path.Length == 0 ? "" : $" at {issue.Path}";
        var detail = issue.Detail is null ? "" : $" ({issue.Detail})";
        return GateDiagnostics.Own(
            DiagnosticCatalog.ConfigInvalid,
            $"OpenClaw {release.Version} refuses this config{where}: {issue.Message}{detail}",
            issue.Remedy,
            GateDiagnostics.Locate(issue.Origin) ?? DiagnosticLocation.WholeFile(path));
    }
}
