using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Gate;

/// <summary>What a reader should know of the evidence although it is no finding.</summary>
internal static class EvidenceNotes
{
    public static IEnumerable<GateDiagnostic> Of(PolicyEvaluation evaluation, GateScene scene, DiagnosticLocation config)
    {
        foreach (var name in scene.Environment.UsedNames)
        {
            yield return scene.Environment.IsSet(name)
                ? GateDiagnostics.Own(
                    DiagnosticCatalog.EnvironmentDependence,
                    $"The config refers to ${{{name}}}, and the value that was given for it is part of what was judged.",
                    scene.Texts.Shows(name) ? null : $"Give it with --public-env {name}=VALUE in place of --env when everybody may see its value.",
                    config)
                : GateDiagnostics.Own(
                    DiagnosticCatalog.EnvironmentDependence,
                    $"The config refers to ${{{name}}}, which counts as unset here: hashes can differ where it is set.",
                    $"Give it with --env {name}=VALUE when the evidence must hold its value.",
                    config);
        }

        if (evaluation.Evidence.LacksGovernedTools)
        {
            var file = scene.Release.ToolDeclarationFile;
            yield return GateDiagnostics.Own(
                DiagnosticCatalog.NoGovernedTools,
                $"The policy requires tool metadata, but {file} declares no governed tool.",
                $"Declare tools in {file} below a heading \"Tools\", or drop tools.requireMetadata.",
                config);
        }
    }
}
