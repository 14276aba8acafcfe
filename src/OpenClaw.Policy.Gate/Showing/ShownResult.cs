using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Identities;

namespace OpenClaw.Policy.Gate.Showing;

/// <summary>
/// The last stage of a run: its result as doors and reports may have it. Everything before works with the values of variables, because
/// findings and hashes depend on them; nothing after this has a text that holds one.
/// </summary>
internal sealed class ShownResult
{
    private readonly GateResult _result;
    private readonly ResultSecrets _secrets;
    private readonly HiddenPaths _paths;
    private readonly Redaction _texts;
    private readonly StructuralPaths _structures;

    private ShownResult(GateResult result)
    {
        (_result, _secrets, _paths) = (result, result.Secrets, result.Secrets.PathsOf(result));
        var texts = _secrets.Texts;
        foreach (var policy in result.Agents.Select(static a => a.Evaluation?.Policy?.Value).Distinct())
        {
            texts = policy is null ? texts : texts.Knowing(policy);
        }

        // Sentences name agents and paths too.
        _texts = texts.With(_secrets.AgentIds.Select(static i => (i.Key, i.Value))).With(_paths.All.SelectMany(Names));
        _structures = new StructuralPaths(_texts);
    }

    public static GateResult Of(GateResult result) => new ShownResult(result).Shown();

    /// <summary>One line of a result, made after it.</summary>
    public static GateDiagnostic Of(GateDiagnostic diagnostic, GateResult result) => new ShownResult(result).Shown(diagnostic);

    /// <summary>A sentence about a result.</summary>
    public static string Of(string text, GateResult result) => new ShownResult(result)._texts.Text(text);

    private GateResult Shown() => _result with
    {
        Diagnostics = [.. _result.Diagnostics.Select(Shown)],
        Agents = [.. _result.Agents.Select(Shown)],
        Tables = [.. _result.Tables.Select(t => t with { Title = _texts.Text(t.Title), Rows = [.. t.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(_texts.Text)])] })],
        Evidence = _result.Evidence is { } evidence ? _texts.Row(evidence) : null,
        Paths = new ShownPaths(_paths),
    };

    private AgentReport Shown(AgentReport agent) => agent with
    {
        AgentId = agent.AgentId is { } id ? Id(id) : null,
        Diagnostics = [.. agent.Diagnostics.Select(Shown)],
    };

    private GateDiagnostic Shown(GateDiagnostic diagnostic)
    {
        var fact = diagnostic.Finding?.Fact;
        var hidden = diagnostic.Location is { } place ? _paths.Find(place.Path) : null;
        var message = _texts.About(fact, diagnostic.Message);
        return diagnostic with
        {
            Message = hidden is null ? message : $"{message} (in {new ShownPaths(_paths).Conceal(diagnostic.Location!.Path)})",
            Remedy = diagnostic.Remedy is { } remedy ? _texts.About(fact, remedy) : null,
            Finding = diagnostic.Finding is { } finding ? _texts.Of(finding) : null,

            // A file whose path must not be told has no line that could be: what can be edited here is the setting.
            Location = hidden?.Setting ?? diagnostic.Location,
            StructuralPath = _structures.Of(hidden?.Setting ?? diagnostic.Location),
            Related = [.. diagnostic.Related.Select(Shown)],
            Agents = [.. diagnostic.Agents.Select(Id)],
        };
    }

    private RelatedLocation Shown(RelatedLocation related) => related with
    {
        Location = _paths.Find(related.Location.Path)?.Setting ?? related.Location,
        Message = _texts.Text(related.Message),
    };

    private string Id(string id) => _secrets.Shown(id);

    /// <summary>A path as sentences name it: absolute, relative to the root, and before a name in it.</summary>
    private IEnumerable<(string Name, string Shown)> Names(HiddenPath path)
    {
        var relative = PathRules.RelativeWithSlashes(_result.Root, path.Path);
        return [(path.Path, path.Written), ($"{relative}/", $"{path.Written}/"), .. relative.AsSpan().ContainsAny('/', '.') ? [(relative, path.Written)] : Array.Empty<(string, string)>()];
    }
}
