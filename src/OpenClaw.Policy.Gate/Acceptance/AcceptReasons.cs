using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>Makes the lines that say why something was not accepted.</summary>
internal static class AcceptReasons
{
    /// <param name="message">What speaks against it.</param>
    /// <param name="remedy">What to do about it; null when the message says all.</param>
    /// <param name="path">The file that it is about, absolute.</param>
    public static GateDiagnostic NotAccepted(string message, string? remedy, string path) =>
        GateDiagnostics.Own(DiagnosticCatalog.NotAccepted, message, remedy, DiagnosticLocation.WholeFile(path));

    /// <param name="error">From a question about what is committed.</param>
    /// <param name="configPath">Where to point, because git names no file. Absolute.</param>
    public static GateDiagnostic Of(GitException error, string configPath) =>
        GitDiagnostics.Of(error) with { Location = DiagnosticLocation.WholeFile(configPath) };
}
