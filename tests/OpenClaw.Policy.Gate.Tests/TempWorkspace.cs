using System.Diagnostics;
using System.Text;

namespace OpenClaw.Policy.Gate.Tests;

/// <summary>
/// A folder with a repository in it, deleted at the end. It starts with a config and a policy that pass; a test spoils one thing.
/// </summary>
internal sealed class TempWorkspace : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("openclaw-policy-gate-").FullName;

    /// <param name="name">The repository's folder.</param>
    public TempWorkspace(string name = "repo")
    {
        Root = Directory.CreateDirectory(Path.Combine(_outer, name)).FullName;
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        WriteOutside("openclaw.json", "{}");
        WriteOutside("secret.json", """{ "token": "hunter2-hunter2" }""");
    }

    public string Root { get; }

    public GateRequest Request => new() { BaseDirectory = Root, OpenClawVersion = "2026.5.20" };

    public string PathOf(string name) => Path.Combine(Root, name);

    public string OutsidePathOf(string name) => Path.Combine(_outer, "outside", name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes) => WriteFile(PathOf(name), bytes);

    public void WriteOutside(string name, string text) => WriteFile(OutsidePathOf(name), Encoding.UTF8.GetBytes(text));

    /// <summary>A file of zeros that takes no room on the disk.</summary>
    public void WriteHollow(string name, long length)
    {
        using var stream = File.Create(PathOf(name));
        stream.SetLength(length);
    }

    public void MakeFolder(string name)
    {
        File.Delete(PathOf(name));
        Directory.CreateDirectory(PathOf(name));
    }

    public void Link(string name, string target)
    {
        File.Delete(PathOf(name));
        File.CreateSymbolicLink(PathOf(name), target);
    }

    /// <summary>Gives a file a second name outside the repository.</summary>
    public void HardLink(string name)
    {
        var (file, command) = (OutsidePathOf("second-name"), OperatingSystem.IsWindows() ? "fsutil" : "ln");
        string[] arguments = OperatingSystem.IsWindows() ? ["hardlink", "create", file, PathOf(name)] : [PathOf(name), file];
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
    }

    /// <summary>A named pipe that nobody writes to.</summary>
    public void MakePipe(string name) => SpecialFile.MakePipe(PathOf(name));

    public void MakeSocket(string name) => SpecialFile.MakeSocket(PathOf(name));

    public void Delete(string name) => File.Delete(PathOf(name));

    public GateResult Run() => PolicyGate.Run(Request);

    public void Dispose() => Directory.Delete(_outer, recursive: true);

    private static void WriteFile(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
