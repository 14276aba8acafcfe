using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>Everything that the product's own verbs write about a config.</summary>
internal sealed class EveryOutput : IDisposable
{
    private readonly TempRepository _repository = new();
    private readonly OpenClawRelease _release;
    private readonly string _config;
    private readonly IReadOnlyDictionary<string, string> _variables;
    private readonly List<(string Name, string Text)> _outputs = [];

    /// <param name="release">Judges.</param>
    /// <param name="config">The config of the work tree.</param>
    /// <param name="policy">The policy of the work tree and of its base.</param>
    /// <param name="variables">What options give.</param>
    public EveryOutput(OpenClawRelease release, string config, string policy, IReadOnlyDictionary<string, string> variables)
    {
        (_release, _config, _variables) = (release, config, variables);
        _repository.Write("openclaw.json", """{ "plugins": { "entries": { "policy": { "enabled": true } } } }""");
        _repository.Write("policy.jsonc", policy);
    }

    /// <summary>What the imitated <c>policy check</c> prints, values included: what there is to be hidden.</summary>
    public string Check { get; private set; } = "";

    private string[] Options => ["--openclaw-version", _release.Version, .. _variables.SelectMany(static v => new[] { "--env", $"{v.Key}={v.Value}" })];

    /// <summary>Newer releases do not say which of several agents comes first.</summary>
    private string[] Agent => _release.TakesAgent ? ["--agent", "main"] : [];

    /// <summary>A file of the work tree and of its base, beside those that the constructor gives.</summary>
    public EveryOutput With(string name, string text)
    {
        _repository.Write(name, text);
        return this;
    }

    /// <summary>The result that a build has.</summary>
    public GateResult Judge() => PolicyGate.Run(Request.ToGateRequest());

    /// <summary>Which verb wrote what; every text once.</summary>
    public IReadOnlyList<(string Name, string Text)> Collect()
    {
        _repository.Commit("without");
        _repository.Write("openclaw.json", _config);
        _repository.Commit("with");
        Gate("gate --format text", ["--agent", "*"]);
        Gate("gate --format json", ["--format", "json", "--agent", "*"]);
        Gate("gate --format doctor --base", ["--format", "doctor", "--agent", "*", "--base", "HEAD~"]);
        Run("diff --since", ["diff", "--since", "HEAD~", .. Agent, .. Options]);
        Run("diff --since --json", ["diff", "--since", "HEAD~", "--json", "--agent", "*", .. Options]);
        Run("fix --dry-run", ["fix", "--dry-run", .. Agent, .. Options]);
        Run("accept", ["accept", .. Agent, .. Options]);
        Foreign();
        Build();
        Act();
        Init();
        Removed();
        return _outputs;
    }

    public void Dispose() => _repository.Dispose();

    private BuildRequest Request => new()
    {
        BaseDirectory = _repository.Root,
        Environment = _variables,
        Options = new Dictionary<GateOption, string> { [GateOptions.OpenClawVersion] = _release.Version, [GateOptions.Agent] = "*" },
    };

    private void Gate(string name, string[] arguments)
    {
        var (sarif, summary) = (_repository.OutsidePathOf("x.sarif"), _repository.OutsidePathOf("x.md"));
        Run(name, ["gate", .. arguments, "--sarif", sarif, "--summary", summary, .. Options]);
        Add($"{name}: SARIF", File.ReadAllText(sarif));
        Add($"{name}: summary", File.ReadAllText(summary));
    }

    /// <summary>What OpenClaw printed about the same files, with the values and here without them.</summary>
    private void Foreign()
    {
        var environment = _variables.Append(new("HOME", _repository.OutsidePathOf("home"))).ToDictionary();
        Check = CommandRun.With(
            _repository.Root, ["check", "--json", "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", _release.Version, .. Agent], environment).Output;
        Run("sarif --from --env", ["sarif", "--from", "-", .. Agent, .. Options], Check);
        Run("sarif --from", ["sarif", "--from", "-", "--openclaw-version", _release.Version, .. Agent], Check);
    }

    private void Build() => Add("build", string.Join('\n', GateEntries.Of(Judge(), Request)));

    private void Act()
    {
        var files = new[] { "output", "step-summary" }.ToDictionary(static n => n, _repository.OutsidePathOf);
        var (_, output, error) = CommandRun.With(_repository.Root, ["action"], new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = _repository.Root,
            ["GITHUB_OUTPUT"] = files["output"],
            ["GITHUB_STEP_SUMMARY"] = files["step-summary"],
            ["GITHUB_EVENT_NAME"] = "push",
            ["INPUT_OPENCLAW-VERSION"] = _release.Version,
            ["INPUT_AGENT"] = "*",
            ["INPUT_ENV"] = string.Join('\n', _variables.Select(static v => $"{v.Key}={v.Value}")),
        });
        Add("action", output + error);
        Add("action: SARIF", File.ReadAllText(_repository.PathOf("openclaw-policy.sarif")));
        foreach (var (name, path) in files)
        {
            Add($"action: {name}", File.ReadAllText(path));
        }
    }

    private void Init()
    {
        _repository.Delete("policy.jsonc");
        Run("init", ["init", "--with", "both", .. Agent, .. Options]);
        foreach (var file in Directory.EnumerateFiles(_repository.Root, "*", SearchOption.AllDirectories).Where(IsWritten))
        {
            Add($"init: {Path.GetRelativePath(_repository.Root, file)}", File.ReadAllText(file));
        }
    }

    /// <summary>The same values in the base of a change.</summary>
    private void Removed()
    {
        _repository.Git("checkout", "-q", "HEAD~", "--", ".");
        Gate("gate --base of a change that removes them", ["--format", "json", "--agent", "*", "--base", "HEAD"]);
        Run("diff --since of a change that removes them", ["diff", "--since", "HEAD", .. Options]);
    }

    private bool IsWritten(string path) => Path.GetRelativePath(_repository.Root, path) is var name
        && !name.StartsWith(".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && name is not ("openclaw.json" or "openclaw-policy.sarif");

    private void Run(string name, string[] arguments, string input = "")
    {
        var (_, output, error) = CommandRun.In(_repository.Root, arguments, input);
        Add(name, output + error);
    }

    private void Add(string name, string text) => _outputs.Add((name, text));
}
