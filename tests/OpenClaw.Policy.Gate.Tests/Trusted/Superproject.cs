namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>
/// A repository whose branch <c>main</c> has a workspace in its own folder <c>team/x</c>, and another one, that of <see cref="ChangedRepository"/>,
/// in the submodule <c>agents</c>. The branch <c>change</c> is checked out and starts there. A test is a change to it.
/// </summary>
internal sealed class Superproject : IDisposable
{
    public const string InFolder = "team/x/openclaw.json";
    public const string InSubmodule = "agents/openclaw.json";
    public const string WeakPolicy = """{ "mcp": { "servers": { "deny": ["nothing"] } } }""";

    private readonly List<TempRepository> _others = [];

    public Superproject()
    {
        Outer.Write("README.md", "outer");
        Outer.Write(InFolder, ChangedRepository.Config());
        Outer.Write("team/x/policy.jsonc", ChangedRepository.Policy);
        Outer.Write("team/x/TOOLS.md", "# Tools\n\n## Tools\n\n### read\n\nrisk: low\n");
        AddSubmodule(Inner.Git, "agents");
        Outer.Commit("Add the agents");
        Outer.Git("checkout", "-q", "-b", "change");
    }

    /// <summary>The repository that the submodule is a clone of.</summary>
    public ChangedRepository Inner { get; } = new();

    public TempRepository Outer { get; } = new();

    public string PathOf(string name) => Outer.PathOf(name);

    /// <summary>Another repository, with one commit on its branch <c>main</c>.</summary>
    public TempRepository Repository(params (string Name, string Text)[] files)
    {
        var other = new TempRepository();
        _others.Add(other);
        foreach (var (name, text) in files)
        {
            other.Write(name, text);
        }

        other.Commit();
        return other;
    }

    /// <summary>A workspace with a denied server and a policy that allows it.</summary>
    /// <param name="folder">Where in the repository, with a slash at its end; empty for the top.</param>
    public TempRepository Hostile(string folder = "") => Repository(
        ($"{folder}openclaw.json", ChangedRepository.Config(ChangedRepository.Shell)), ($"{folder}policy.jsonc", WeakPolicy));

    /// <summary>Adds a submodule to the index, with the clones of its own submodules.</summary>
    public void AddSubmodule(TempRepository other, string path)
    {
        Outer.Git("submodule", "--quiet", "add", "-b", "main", other.Root, path);
        Outer.Git("submodule", "--quiet", "update", "--init", "--recursive");
    }

    /// <summary>Commits what is in the work tree of a repository below the outer one.</summary>
    public void CommitIn(string path)
    {
        Git(path, "add", "-A");
        Git(path, "commit", "-q", "-m", "change");
    }

    /// <summary>Makes the state of now the base, and starts the change there.</summary>
    public void MakeBase()
    {
        Outer.Commit();
        Outer.Git("branch", "-f", "main");
    }

    /// <summary>Runs git in a repository below the outer one.</summary>
    public string Git(string path, params string[] arguments) => Outer.GitIn(PathOf(path), arguments);

    /// <summary>What the gate is asked.</summary>
    /// <param name="config">The config, from the top of the outer repository.</param>
    /// <param name="revision">The base; null for none.</param>
    public GateRequest Request(string config = InSubmodule, string? revision = "main") =>
        new() { BaseDirectory = Outer.Root, Config = PathOf(config), Base = revision };

    public GateResult Run(string config = InSubmodule, string? revision = "main") => PolicyGate.Run(Request(config, revision));

    public void Dispose()
    {
        _others.ForEach(static o => o.Dispose());
        Outer.Dispose();
        Inner.Dispose();
    }
}
