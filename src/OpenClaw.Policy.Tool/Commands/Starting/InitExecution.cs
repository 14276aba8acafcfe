using System.Globalization;
using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary>Writes what a workspace lacks to be checked. Nothing that exists is overwritten.</summary>
/// <param name="host">Where to write words to.</param>
/// <param name="with">What runs the gate; null lets the repository decide.</param>
/// <param name="dryRun">Whether to write nothing.</param>
internal sealed class InitExecution(CommandHost host, string? with, bool dryRun)
{
    private ShownPaths _paths = ShownPaths.All;

    /// <summary>The file that is being written.</summary>
    private string _writing = host.CurrentDirectory;

    public int Run(GateRequest request)
    {
        var result = PolicyGate.Run(request);
        _paths = result.Paths;
        if (!CouldLook(result))
        {
            return Refuse(result);
        }

        try
        {
            return dryRun ? Preview(result) : Write(request, result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var failure = OutputFailure.Of("The file", e);
            return Fail(_writing, failure.Descriptor, failure.Reason, failure.Remedy);
        }
    }

    /// <summary>The want of a policy is what this verb is for.</summary>
    private static bool CouldLook(GateResult result) => result.Diagnostics.All(static d => !d.IsCouldNotLook || d.Descriptor == DiagnosticCatalog.PolicyMissing);

    private static bool IsPolicyMissing(GateResult result) => result.Diagnostics.Any(static d => d.Descriptor == DiagnosticCatalog.PolicyMissing);

    private int Preview(GateResult result)
    {
        if (!IsPolicyMissing(result))
        {
            host.Output.WriteLine($"{Show(result.PolicyPath!)} is there already.");
            return ExitCodes.Ok;
        }

        if (FirstPolicy.Propose(result, out var reasons) is not { } proposal)
        {
            return Refuse(result with { Diagnostics = [.. reasons, .. result.Diagnostics] });
        }

        host.Output.Write(proposal.Text);
        return ExitCodes.Ok;
    }

    private int Write(GateRequest request, GateResult result)
    {
        if (result.Diagnostics.Any(static d => d.Descriptor == DiagnosticCatalog.PluginNotMentioned))
        {
            var plugin = AddPluginEntry(result);
            if (plugin.Failure is { } failure)
            {
                return Fail(failure.Location?.Path ?? _writing, failure.Descriptor, failure.Message, failure.Remedy);
            }

            // The comments of the policy name lines of the config as it is now.
            result = PolicyGate.Run(request);
        }

        if (!IsPolicyMissing(result))
        {
            Say("kept", result.PolicyPath!, "it is there already");
        }
        else if (FirstPolicy.Propose(result, out var reasons) is { } proposal)
        {
            Create(result, result.PolicyPath!, proposal.Text, string.Create(
                CultureInfo.InvariantCulture, $"{proposal.Rules} rules, {proposal.Broken} of them broken now; each is explained"));
        }
        else
        {
            return Refuse(result with { Diagnostics = [.. reasons, .. result.Diagnostics] });
        }

        foreach (var file in StarterFiles.For(result, with))
        {
            Create(result, file.Path, file.Text, file.Purpose);
        }

        host.Output.WriteLine();
        host.Output.WriteLine("Next: read the policy, then run `openclaw-policy gate`.");
        return ExitCodes.Ok;
    }

    private PluginEdit AddPluginEntry(GateResult result)
    {
        _writing = result.ConfigPath!;
        var plugin = PluginEntry.Add(result);
        foreach (var path in plugin.Edited)
        {
            Say("changed", path, "the gateway itself checks the policy too");
        }

        if (plugin.ToDo is { } left)
        {
            host.Output.WriteLine($"to do    {TerminalText.Escape(left)}");
        }

        return plugin;
    }

    private int Fail(string path, DiagnosticDescriptor descriptor, string reason, string? remedy)
    {
        host.Error.WriteLine($"{Show(path)}: error {descriptor.Code}: {TerminalText.Escape(reason)} {TerminalText.Escape(remedy ?? "")}");
        return ExitCodes.CouldNotLook;
    }

    private int Refuse(GateResult result)
    {
        var options = new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory, EndsWithVerdict = false };
        TextReport.Write(result, options, host.Output);
        host.Error.WriteLine("openclaw-policy: no policy was written, because the workspace cannot be looked at.");
        return ExitCodes.CouldNotLook;
    }

    private void Create(GateResult result, string path, string text, string remark)
    {
        _writing = path;
        if (AtomicFile.Create(OutputPlace.Of(path, host.CurrentDirectory, result.Root), Encoding.UTF8.GetBytes(text)))
        {
            Say("created", path, remark);
        }
        else
        {
            Say("kept", path, "it is there already");
        }
    }

    private void Say(string what, string path, string remark) => host.Output.WriteLine($"{what,-8} {Show(path)} ({remark})");

    private string Show(string path) => TerminalText.Escape(_paths.Conceal(path) ?? Path.GetRelativePath(host.CurrentDirectory, path));
}
