using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// The variables of a container sandbox pass through a file of lines: names are portable, values have one line. Other sandboxes may
/// have any.
/// </summary>
internal sealed class SandboxEnvironmentRule
{
    private readonly Node? _defaults;
    private readonly IssueList _issues;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private SandboxEnvironmentRule(ObjectNode config, IssueList issues)
    {
        _defaults = config.Find("agents", "defaults", "sandbox");
        _issues = issues;
    }

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var rule = new SandboxEnvironmentRule(config, issues);
        var agents = AgentEntries.Of(config);
        foreach (var agent in agents)
        {
            rule.Agent(agent.Settings.Find("sandbox"), agent.Path);
        }

        if (agents.Count == 0)
        {
            rule.Agent(null, ConfigPath.Root);
        }
    }

    /// <summary>An agent with a sandbox of its own adds to the shared variables, and its values count.</summary>
    private void Agent(Node? sandbox, ConfigPath path)
    {
        if (Backend(sandbox) is not ("docker" or "podman"))
        {
            return;
        }

        var isShared = (sandbox.Find("scope").AsString() ?? _defaults.Find("scope").AsString()) == "shared";
        var own = isShared ? null : sandbox.Find("docker", "env");
        Variables(own, path.Then("sandbox", "docker", "env"), null);
        Variables(_defaults.Find("docker", "env"), ConfigPath.Root.Then("agents", "defaults", "sandbox", "docker", "env"), own);
    }

    private string Backend(Node? sandbox) => Given(sandbox) ?? Given(_defaults) ?? "docker";

    private static string? Given(Node? sandbox) =>
        sandbox.Find("backend").AsString() is { } backend && EcmaString.Trim(backend) is { Length: > 0 } trimmed ? trimmed : null;

    private void Variables(Node? variables, ConfigPath path, Node? overriding)
    {
        foreach (var (name, value) in variables.AsMembers())
        {
            if (overriding.Find(name) is null && Problem(name, value.AsString()) is { } problem && _reported.Add($"{path}.{name}"))
            {
                _issues.Add(path.Then(name), problem, value);
            }
        }
    }

    private static string? Problem(string name, string? value) =>
        !IsPortable(name) ? "The name of a variable has letters, digits and \"_\" only, and no digit first."
        : value is not null && value.AsSpan().ContainsAny('\r', '\n', '\0') ? "The value of a variable has one line and no NUL character."
        : null;

    private static bool IsPortable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
