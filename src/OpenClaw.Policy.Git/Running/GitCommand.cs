namespace OpenClaw.Policy.Git.Running;

/// <summary>Runs git to its end.</summary>
internal static class GitCommand
{
    /// <param name="start">How it is started.</param>
    /// <param name="arguments">The git command and its arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <exception cref="GitException">It cannot be started, takes too long or says too much.</exception>
    public static GitAnswer Run(GitStart start, IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default)
    {
        using var process = GitProcess.Start(start, arguments);
        var output = process.Exchange(() => Exchange(process, input));
        var (exitCode, error) = process.Finish();
        return new(exitCode, output, error);
    }

    private static ReadOnlyMemory<byte> Exchange(GitProcess process, ReadOnlyMemory<byte> input)
    {
        var writing = Task.Run(() => Write(process, input));
        var output = ReadOutput(process);
        writing.GetAwaiter().GetResult();
        return output;
    }

    private static void Write(GitProcess process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.Input.Write(input.Span);
            process.Input.Close();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // git ended without reading it all; its exit code tells why.
        }
    }

    private static ReadOnlyMemory<byte> ReadOutput(GitProcess process)
    {
        var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (process.Output.Read(buffer) is var read and > 0)
        {
            if (output.Length + read > GitLimits.Output)
            {
                throw new GitException(
                    GitFailure.TooMuch,
                    $"git's answer is larger than {GitLimits.Output / (1024 * 1024)} MiB.",
                    "Nothing that the gate asks has so long an answer in a sound repository: look at what git says there.");
            }

            output.Write(buffer, 0, read);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
