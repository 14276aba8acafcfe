using System.Buffers;
using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// An agent's picture is a web address, a data URI, or a path that stays in the agent's workspace. Whether there is such a file does
/// not matter.
/// </summary>
internal sealed class AvatarRule
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private readonly ObjectNode _config;
    private readonly ValidationContext _context;
    private readonly AgentRoster _roster;

    private AvatarRule(ObjectNode config, ValidationContext context)
    {
        _config = config;
        _context = context;
        _roster = new AgentRoster(config, context.Release.Loader);
    }

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var rule = new AvatarRule(config, context);
        foreach (var agent in AgentEntries.Of(config))
        {
            if (agent.Settings.Find("identity", "avatar") is StringNode avatar && rule.Problem(EcmaString.Trim(avatar.Value), agent.Id) is { } problem)
            {
                issues.Add(agent.Path.Then("identity", "avatar"), problem, avatar);
            }
        }
    }

    private string? Problem(string avatar, string? agent)
    {
        if (avatar.Length == 0 || StartsWith(avatar, "data:") || StartsWith(avatar, "http://") || StartsWith(avatar, "https://"))
        {
            return null;
        }

        if (avatar[0] == '~' || (HasScheme(avatar) && !PathForms.HasDrive(avatar)))
        {
            return "Expected a path relative to the workspace, an http(s) address or a data URI.";
        }

        return _context.Reading.Host is { } host && !IsInWorkspace(avatar, agent, host) ? "The path must stay in the agent's workspace." : null;
    }

    private bool IsInWorkspace(string avatar, string? agent, HostEnvironment host)
    {
        var id = AgentResolver.NormalizeId(agent);
        var loader = _context.Release.Loader;
        string StateDirectory() => StatePaths.FreshStateDirectory(host, loader);
        var workspace = WorkspaceResolver.Resolve(_roster.Find(id), _config, host, loader, StateDirectory);
        return NodePath.IsInside(workspace, NodePath.Resolve(workspace, avatar));
    }

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A letter, then letters, digits, <c>+ . -</c>, then a colon.</summary>
    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && !text.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters);
    }
}
