using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>
/// The environment in which the real program runs <c>policy check</c>: that of the process and, where that says nothing, the
/// <c>.env</c> files of the current directory and of the state folder, in this order.
/// </summary>
public sealed class CheckEnvironment
{
    private const string StateDirectoryVariable = "OPENCLAW_STATE_DIR";
    private const string DotEnv = ".env";

    private readonly IFileSet _files;
    private readonly LoaderProfile _loader;
    private readonly Dictionary<string, string> _variables;

    private CheckEnvironment(IFileSet files, LoaderProfile loader, IEnumerable<KeyValuePair<string, string>> process)
    {
        _files = files;
        _loader = loader;
        _variables = new Dictionary<string, string>(process, StringComparer.Ordinal);
    }

    /// <param name="files">Where the <c>.env</c> files are read from. One that cannot be read counts as missing.</param>
    /// <param name="process">The variables of the process.</param>
    /// <param name="currentDirectory">Absolute.</param>
    /// <param name="accountHomeDirectory">The home folder in the system's account database; null when unknown.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    /// <exception cref="FileUnreadableException">A <c>.env</c> file is a pipe, a socket or a device.</exception>
    public static HostEnvironment Create(
        IFileSet files,
        IEnumerable<KeyValuePair<string, string>> process,
        string currentDirectory,
        string? accountHomeDirectory,
        OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(release);

        var environment = new CheckEnvironment(files, release.Loader, process);
        var host = new HostEnvironment(EnvironmentSnapshot.Empty, currentDirectory) { AccountHomeDirectory = accountHomeDirectory };

        environment.SetOwnVariables();
        environment.AddAtStart(environment.In(host), release);
        environment.AddWithConfig(environment.In(host));
        return environment.In(host);
    }

    /// <summary>What the command reads when it starts: nothing unless one of the two files is there.</summary>
    private void AddAtStart(HostEnvironment host, OpenClawRelease release)
    {
        var current = NodePath.Join(host.CurrentDirectory, DotEnv);
        var state = StatePaths.Resolve(_files, host, release).StateDirectory;
        if (new[] { current, NodePath.Join(state, DotEnv) }.Any(path => _files.GetKind(path) != EntryKind.Missing))
        {
            AddFile(current, name => !_loader.ReservedVariables.Contains(name) && !_loader.ReservedDotEnvVariables.Contains(name));
            AddStateFiles(state, In(host));
        }
    }

    /// <summary>
    /// What the loader of the config reads: the same, but it knows no folder of an old name, and it looks beside the config when only
    /// the path of the config is given.
    /// </summary>
    private void AddWithConfig(HostEnvironment host) => AddStateFiles(StatePaths.DotEnvDirectory(host, _loader), host);

    private HostEnvironment In(HostEnvironment host) => host with { Variables = new EnvironmentSnapshot(_variables) };

    /// <summary>What the command line sets for every command that it runs.</summary>
    private void SetOwnVariables()
    {
        _variables["OPENCLAW_CLI"] = "1";
        if (IsBlank("ZAI_API_KEY") && !IsBlank("Z_AI_API_KEY"))
        {
            _variables["ZAI_API_KEY"] = _variables["Z_AI_API_KEY"];
        }
    }

    private void AddStateFiles(string directory, HostEnvironment host)
    {
        var usual = NodePath.Join(host.HomeDirectory, _loader.StateDirectoryNames[0]);
        AddFile(NodePath.Join(directory, DotEnv), static _ => true);
        if (host.Variables.Setting(StateDirectoryVariable) is null || directory == usual)
        {
            AddFile(NodePath.Resolve(host.HomeDirectory, ".config/openclaw/gateway.env"), static _ => true);
        }
    }

    private void AddFile(string path, Func<string, bool> mayBeSet)
    {
        var read = _files.Read(path, _loader.DotEnvLimit ?? FileLimits.Document);
        if (read.Status == FileReadStatus.Special)
        {
            // The real program would wait for a writer. What it would read then is not known.
            throw new FileUnreadableException(read);
        }

        if (read.Status != FileReadStatus.Found)
        {
            return;
        }

        foreach (var (name, value) in DotEnvFile.Parse(Utf8Text.Decode(read.Bytes.Span)))
        {
            if (VariableName.Portable(name) is { } variable && mayBeSet(variable))
            {
                _variables.TryAdd(variable, VariableName.Stored(value));
            }
        }
    }

    private bool IsBlank(string name) => EcmaString.Trim(_variables.GetValueOrDefault(name, "").AsSpan()).IsEmpty;
}
