using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using Task = Microsoft.Build.Utilities.Task;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// A task that never dies without a word of its own: what a work tree holds may be unforeseen, and the engine would print a stack trace under
/// a code that nobody can look up.
/// </summary>
public abstract class PolicyTask : Task
{
    public sealed override bool Execute()
    {
        try
        {
            return Run();
        }
#pragma warning disable CA1031 // Whatever it is: it fails the build, with a code.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Fail(error);
            return false;
        }
    }

    /// <summary>Does the work. False fails the build.</summary>
    private protected abstract bool Run();

    /// <summary>The file that a failure is about.</summary>
    private protected virtual string Subject => BuildEngine.ProjectFileOfTaskNode;

    /// <summary>Apart from <see cref="Execute"/>, which would else load the gate in order to have the code at hand.</summary>
    private void Fail(Exception error)
    {
        BuildLog.Detail(Log, error);
        BuildLog.Write(Log, GateEntries.Failed(Subject, error));
    }
}
