using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Generation;

/// <summary>Makes the files of a workspace and the approvals document.</summary>
internal sealed class DocumentGenerator(Chance chance)
{
    private const int Lines = 14;
    private static readonly string[] Fragments =
    [
        "# Tools", "## Tools", "### Tools", "## Other", "# TOOLS.md - Local Notes", "## Local notes", "### exec risk:high sensitivity:internal owner:ops", "### browser",
        "#### deep", "- deploy: ships it risk:low", "- **read** risk:medium owner:team", "* search: text", "text", "", "```", "risk: high", "sensitivity: secret, pii", "owner: me",
        "- risk: critical", "- owner:", "Risk: LOW", "  - nested: x", "> quote", "### `write` risk:unknown", "## Tools ##", "1. one",
    ];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Files()
    {
        var files = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in new[] { "TOOLS.md", "AGENTS.md" })
        {
            if (chance.Of(0.4))
            {
                files[name] = [.. Start(), .. Enumerable.Range(0, chance.Below(Lines)).Select(_ => chance.Pick(Fragments))];
            }
        }

        return files;
    }

    /// <summary>Without the section that declares tools most lines say nothing.</summary>
    private string[] Start() => chance.Of(0.7) ? [chance.Pick(["# Tools", "## Tools"]), chance.Pick(["### exec risk:high", "### browser", "- deploy: ships it risk:low"])] : [];

    public JsonNode? ExecApprovals()
    {
        if (!chance.Of(0.5))
        {
            return null;
        }

        var agents = new JsonObject();
        foreach (var id in chance.Some(["main", "default", "ops", "*", "Zed"], 3))
        {
            agents[id] = Settings(withList: true);
        }

        return new JsonObject { ["version"] = chance.Of(0.95) ? 1 : 2, ["defaults"] = Settings(withList: false), ["agents"] = agents };
    }

    private JsonObject Settings(bool withList)
    {
        var settings = new JsonObject();
        if (chance.Of(0.5))
        {
            settings["security"] = chance.Pick(["deny", "allowlist", "full", "FULL", ""]);
        }

        if (chance.Of(0.3))
        {
            settings["ask"] = chance.Pick(["off", "on-miss", "always"]);
        }

        if (chance.Of(0.4))
        {
            settings["autoAllowSkills"] = chance.Of(0.5);
        }

        if (withList && chance.Of(0.6))
        {
            settings["allowlist"] = new JsonArray([.. chance.Some(["/usr/bin/git", "~/bin/*", "npm", " x ", ""], 3).Select(Entry)]);
        }

        return settings;
    }

    private JsonNode Entry(string pattern)
    {
        if (chance.Of(0.2))
        {
            return pattern;
        }

        var entry = new JsonObject { ["pattern"] = pattern };
        if (chance.Of(0.3))
        {
            entry["argPattern"] = chance.Pick(["^-l$", "", " x "]);
        }

        return entry;
    }
}
