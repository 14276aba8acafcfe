using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Fuzzing.Programs;

/// <summary>The real program of a release, in a process of Node.js that answers many cases.</summary>
internal sealed class RealProgram : IDisposable
{
    /// <summary>What the program keeps of each case, open databases among it, fills the memory in time.</summary>
    private const int CasesOfAProcess = 200;

    private readonly ProcessStartInfo _start;
    private Process? _process;
    private int _answered;

    /// <param name="node">The executable of Node.js.</param>
    /// <param name="package">The folder of the installed package.</param>
    public RealProgram(string node, string package)
    {
        _start = new ProcessStartInfo(node, [Path.Combine(AppContext.BaseDirectory, "Programs", "real-program.mjs"), package])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        _start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", "/usr/bin:/bin"), ("NO_COLOR", "1"), ("TZ", "UTC"), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8"), ("OPENCLAW_NO_RESPAWN", "1") })
        {
            _start.Environment[name] = value;
        }
    }

    /// <exception cref="InvalidOperationException">The process ended.</exception>
    public ProgramAnswer Check(CaseFolder folder)
    {
        if (_answered == CasesOfAProcess)
        {
            Dispose();
        }

        _process ??= Process.Start(_start)!;
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(new { dir = folder.Root, env = folder.Environment, row = folder.ApprovalsRow, agent = folder.Agent }));
        _process.StandardInput.Flush();
        for (var line = _process.StandardOutput.ReadLine(); line is not null; line = _process.StandardOutput.ReadLine())
        {
            if (line.StartsWith('='))
            {
                _answered++;
                using var answer = JsonDocument.Parse(line.AsMemory(1));
                var root = answer.RootElement;
                return ProgramAnswer.Of(root.GetProperty("exitCode").GetInt32(), root.GetProperty("stdout").GetString()!, root.GetProperty("stderr").GetString()!);
            }
        }

        throw new InvalidOperationException($"The real program ended with exit code {_process.ExitCode}.");
    }

    public void Dispose()
    {
        _answered = 0;
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }
}
