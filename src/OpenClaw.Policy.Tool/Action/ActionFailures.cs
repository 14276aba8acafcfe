using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What goes wrong around the gate, as lines of its verdict, so that every report says it.</summary>
internal static class ActionFailures
{
    /// <summary>The verdict when the gate was not even asked.</summary>
    public static GateResult NotAsked(ActionInputException error, RunnerEnvironment runner) => new()
    {
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics = [Line(DiagnosticCatalog.InvalidOption, error.Message, error.Remedy)],
        Root = runner.Workspace,
        FailOn = Severity.Error,
    };

    /// <summary>A report that somebody asked for and does not get: the gate could not do its work, whatever it found.</summary>
    public static GateResult NotWritten(GateResult result, string what, Exception error)
    {
        var failure = OutputFailure.Of(what, error);
        var remedy = failure.Descriptor == DiagnosticCatalog.OutputNotWritten
            ? "Let the step write there, or name another file. The container runs as root, as GitHub asks; a read-only checkout takes no file from anybody."
            : failure.Remedy;
        return result with { Verdict = GateVerdict.CouldNotLook, Diagnostics = [Line(failure.Descriptor, failure.Reason, remedy), .. result.Diagnostics] };
    }

    private static GateDiagnostic Line(DiagnosticDescriptor descriptor, string message, string remedy) =>
        new() { Descriptor = descriptor, Severity = descriptor.Severity, Message = message, Remedy = remedy };
}
