using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>What a reader should know of the evidence although it is no finding.</summary>
internal static class EvidenceNotes
{
    public static IEnumerable<GateDiagnostic> Of(
        PolicyEvaluation evaluation, EnvironmentSnapshot environment, OpenClawRelease release, DiagnosticLocation config)
    {
        foreach (var name in environment.UsedNames)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.EnvironmentDependence,
                environment.IsSet(name)
                    ? $"The config refers to ${{{name}}}, and the value that was given for it is part of what was judged."
                    : $"The config refers to ${{{name}}}, which counts as unset here: hashes can differ where it is set.",
                $"Give it with --env {name}=VALUE when the evidence must hold its value.",
                config);
        }

        if (evaluation.Evidence.LacksGovernedTools)
        {
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.NoGovernedTools,
                $"The policy requires tool metadata, but {release.ToolDeclarationFile} declares no governed tool.",
                $"Declare tools in {release.ToolDeclarationFile} below a heading \"Tools\", or drop tools.requireMetadata.",
                config);
        }
    }
}
