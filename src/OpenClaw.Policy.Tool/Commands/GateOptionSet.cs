using System.CommandLine;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Some options of the gate, as a verb takes them.</summary>
/// <param name="rows">In the order in which the help lists them.</param>
internal sealed class GateOptionSet(IReadOnlyList<GateOption> rows)
{
    private readonly List<(GateOption Row, Option<string?> Option)> _options =
        [.. rows.Select(static row => (row, new Option<string?>(row.Flag) { Description = row.Help, HelpName = row.Value }))];

    /// <summary>The option of a row that is among them.</summary>
    public Option<string?> this[GateOption row] => _options.First(o => o.Row.Word == row.Word).Option;

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command) => _options.ForEach(o => command.Add(o.Option));

    /// <summary>A request with what they say.</summary>
    public GateRequest Apply(ParseResult parsed, GateRequest request) =>
        _options.Aggregate(request, (r, o) => o.Row.Set(r, parsed.GetValue(o.Option)));
}
