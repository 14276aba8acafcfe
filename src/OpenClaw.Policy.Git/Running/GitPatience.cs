namespace OpenClaw.Policy.Git.Running;

/// <summary>How long something is waited for.</summary>
/// <param name="Time">The longest time.</param>
/// <param name="Clock">What it is measured by.</param>
internal sealed record GitPatience(TimeSpan Time, TimeProvider Clock)
{
    /// <summary>Waits for the end of a task, be it by an error.</summary>
    /// <returns>False when it did not end in time.</returns>
    public bool SeesTheEndOf(Task task)
    {
        using var end = new CancellationTokenSource(Time, Clock);
        return WaitHandle.WaitAny([((IAsyncResult)task).AsyncWaitHandle, end.Token.WaitHandle]) == 0;
    }
}
