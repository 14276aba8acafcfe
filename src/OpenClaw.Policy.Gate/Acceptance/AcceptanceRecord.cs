using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>The record of what was accepted: a file beside the config, written by <c>accept</c> and reviewed like source.</summary>
public static class AcceptanceRecord
{
    public const string FileName = "policy.attestation.json";

    /// <summary>Where the record of a config lies.</summary>
    /// <param name="configPath">Absolute.</param>
    public static string PathFor(string configPath) => Path.Combine(Path.GetDirectoryName(configPath)!, FileName);

    /// <summary>The recorded state; null when there is no record, or when it does not give the hashes that it names.</summary>
    /// <exception cref="GateStopException">There is one that cannot be read: what was accepted is not known.</exception>
    internal static AttestedState? Read(IFileSet files, string configPath)
    {
        var file = files.Read(PathFor(configPath), FileLimits.Document);
        return file.Status is FileReadStatus.Found or FileReadStatus.Missing or FileReadStatus.NotADirectory
            ? Parse(file)
            : throw GateDiagnostics.Unreadable(DiagnosticCatalog.EvidenceUnreadable, file, FileName);
    }

    /// <summary>The same, and null also when the record cannot be read: for what is only said beside a verdict.</summary>
    internal static AttestedState? Find(IFileSet files, string configPath) => Parse(files.Read(PathFor(configPath), FileLimits.Document));

    private static AttestedState? Parse(FileReadResult file)
    {
        try
        {
            return file.Status == FileReadStatus.Found ? AttestedRecord.Read(new SourceText(file.Path, Utf8Text.Decode(file.Bytes.Span))) : null;
        }
        catch (Json5LimitException)
        {
            return null;
        }
    }

    /// <summary>The text of a record. It is the same wherever the repository that holds the config is checked out, be it as a submodule.</summary>
    /// <param name="state">What is accepted.</param>
    /// <param name="judged">The run that found it.</param>
    /// <param name="edits">What else is written: the config with its new pins.</param>
    internal static string Text(AttestedState state, GateResult judged, IReadOnlyList<FileEdit> edits)
    {
        var written = edits.ToDictionary(static e => e.Path, static e => e.After, StringComparer.Ordinal);
        var inputs = new ObjectNodeBuilder();
        var top = GitTopLevel.Find(Path.GetDirectoryName(judged.ConfigPath)!) ?? judged.Root;
        foreach (var input in judged.Inputs.Where(i => i.Kind is EntryKind.File or EntryKind.Missing && i.Path != PathFor(judged.ConfigPath!)))
        {
            var hash = written.TryGetValue(input.Path, out var text) ? Hash(text) : input.Sha256;
            inputs.Set(PathRules.RelativeWithSlashes(top, input.Path), hash is null ? new NullNode() : new StringNode(hash));
        }

        return IndentedJson.Text(new ObjectNodeBuilder(AttestedRecord.ToNode(state)).Set("inputs", inputs.Build()).Build());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
