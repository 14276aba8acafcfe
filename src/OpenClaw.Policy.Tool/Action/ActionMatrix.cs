using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Outputs;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>Prints the configs of the checkout as a matrix, so that a workflow can judge each in a job of its own.</summary>
internal static class ActionMatrix
{
    /// <summary>The name of the step's output.</summary>
    public const string Output = "matrix";

    public static int Run(CommandHost host)
    {
        var runner = RunnerEnvironment.Of(host);
        try
        {
            var configs = ConfigInventory.Find(runner.Workspace);
            if (configs.Count is 0 or > ConfigMatrix.MaxJobs)
            {
                return Refuse(host, configs.Count == 0
                    ? $"No {ConfigSearch.FileName} is in this checkout."
                    : $"This checkout has {configs.Count} configs, and a matrix has {ConfigMatrix.MaxJobs} jobs at most.");
            }

            var matrix = ConfigMatrix.Of(configs);
            host.Output.Write($"{matrix}\n");
            if (runner.Output is { } file)
            {
                RunnerFile.Append(file, writer => new StepOutputWriter(writer, RandomWord.New).Write(Output, matrix));
            }

            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(host, $"The matrix could not be made ({e.GetType().Name}). Look whether the checkout can be read, and the file of the step's outputs written.");
        }
    }

    private static int Refuse(CommandHost host, string message)
    {
        host.Error.WriteLine($"openclaw-policy: error {DiagnosticCatalog.ConfigNotFound.Code}: {TerminalText.Escape(message)}");
        return ExitCodes.CouldNotLook;
    }
}
