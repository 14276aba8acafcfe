using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>What a failure of the git seam means to the gate: it could not look.</summary>
internal static class GitDiagnostics
{
    public static GateDiagnostic Of(GitException error) => GateDiagnostics.Own(Row(error.Failure), error.Message, error.Remedy, location: null);

    private static DiagnosticDescriptor Row(GitFailure failure) => failure switch
    {
        GitFailure.NotInstalled => DiagnosticCatalog.GitNotInstalled,
        GitFailure.NoRepository or GitFailure.RefusedRepository => DiagnosticCatalog.NoRepository,
        GitFailure.UnknownRevision => DiagnosticCatalog.BaseNotFound,
        GitFailure.MissingObject => DiagnosticCatalog.CloneIncomplete,
        _ => DiagnosticCatalog.GitFailed,
    };
}
