using Microsoft.Build.Framework;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Options;

namespace OpenClaw.Policy.Build.Tasks;

/// <summary>
/// Finds out whether the check of a project ran where it has to, and as the command line says. A file that MSBuild imports can replace the
/// target of the check, or overrule the command line: this makes it an error.
/// </summary>
/// <remarks>Runs in every project of every build, so it does as little as <see cref="ResolveOpenClawPolicyRequests"/>.</remarks>
[MSBuildMultiThreadableTask]
public sealed class VerifyOpenClawPolicyCheck : PolicyTask
{
    private const string Prefix = "OpenClawPolicy";
    private const string Config = "Config";
    private const string On = "Enabled";

    /// <summary>Absolute; where errors point to.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The property <c>OpenClawPolicyEnabled</c> as the project has it.</summary>
    public string Enabled { get; set; } = "";

    /// <summary>Whether the engine takes <see cref="Enabled"/> for false.</summary>
    public bool IsOff { get; set; }

    /// <summary>Not blank when the check ran to its end.</summary>
    public string Checked { get; set; } = "";

    /// <summary>One item with the project's properties as metadata, as <see cref="ResolveOpenClawPolicyRequests.Options"/>.</summary>
    [Required]
    public ITaskItem Options { get; set; } = null!;

    /// <summary>The fleet; empty when there is one workspace.</summary>
    public ITaskItem[] Workspaces { get; set; } = [];

    public string DesignTimeBuild { get; set; } = "";

    public string BuildingForLiveUnitTesting { get; set; } = "";

    /// <summary>The property <c>_TargetAssemblyProjectName</c>: the project that WPF compiles in a temporary one before its own.</summary>
    public string TemporaryProjectOf { get; set; } = "";

    /// <summary>Whether the workspaces must have passed by now.</summary>
    [Output]
    public bool IsDue { get; set; }

    private protected override bool Run()
    {
        var outside = new OutsideSettings(((IBuildEngine6)BuildEngine).GetGlobalProperties());
        if (IsNoBuild(outside))
        {
            return true;
        }

        RefuseOverruling(outside);
        if (IsOff || Log.HasLoggedErrors)
        {
            return !Log.HasLoggedErrors;
        }

        if (string.IsNullOrWhiteSpace(Checked))
        {
            RefuseReplacement();
            return false;
        }

        IsDue = true;
        return true;
    }

    private protected override string Subject => ProjectFile;

    /// <summary>
    /// Whether nobody ships what this build makes. The editor, and whoever else builds so, says it from outside: a file that says it may say it in
    /// order to be let through.
    /// </summary>
    private bool IsNoBuild(OutsideSettings outside) =>
        IsSaid(nameof(DesignTimeBuild), DesignTimeBuild, outside)
        || IsSaid(nameof(BuildingForLiveUnitTesting), BuildingForLiveUnitTesting, outside)
        || (!string.IsNullOrWhiteSpace(TemporaryProjectOf)
            && (outside["_TargetAssemblyProjectName"] is not null || Path.GetFileNameWithoutExtension(ProjectFile).EndsWith("_wpftmp", StringComparison.Ordinal)));

    private static bool IsSaid(string name, string value, OutsideSettings outside) =>
        IsTrue(value) && (outside[name] is not null || IsTrue(System.Environment.GetEnvironmentVariable(name)));

    private static bool IsTrue(string? value) => string.Equals(value?.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    private string Cause()
    {
        if (IsTrue(DesignTimeBuild) || IsTrue(BuildingForLiveUnitTesting))
        {
            var name = IsTrue(DesignTimeBuild) ? nameof(DesignTimeBuild) : nameof(BuildingForLiveUnitTesting);
            return $"a file of the project sets {name}, which only an editor says, and from outside (-p:{name}=true). Take it out of the file.";
        }

        return "the target OpenClawPolicyCheck was replaced, or kept from running, by a file that this project imports. "
            + "Look for OpenClawPolicy in Directory.Build.targets and what else is imported (dotnet msbuild -preprocess shows all of it), and take it out. "
            + "To switch the check off, set OpenClawPolicyEnabled to false.";
    }

    private void RefuseOverruling(OutsideSettings outside)
    {
        if (outside[Prefix + On] is { } on && !on.Equals(Enabled.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            RefuseOverruling(On, on, Enabled, "");
        }

        RefuseOverruling(outside, Config);
        foreach (var option in GateOptions.OfWorkspace)
        {
            RefuseOverruling(outside, option.Property);
        }
    }

    /// <summary>What the command line says of all workspaces is overruled by metadata of one too.</summary>
    private void RefuseOverruling(OutsideSettings outside, string option)
    {
        if (outside[Prefix + option] is not { } demanded)
        {
            return;
        }

        if (Options.GetMetadata(option).Trim() is var stated && stated != demanded)
        {
            RefuseOverruling(option, demanded, stated, "");
        }

        foreach (var item in Workspaces)
        {
            if (item.GetMetadata(option).Trim() is { Length: > 0 } own && own != demanded)
            {
                RefuseOverruling(option, demanded, own, $" for the OpenClawPolicyWorkspaces item '{item.ItemSpec}'");
            }
        }
    }

    private void RefuseOverruling(string option, string demanded, string stated, string whose) => Refuse(
        DiagnosticCatalog.CommandLineOverruled,
        $"The command line says {Prefix}{option}={demanded}, but a file of the project makes it '{stated}'{whose}. "
        + "Take that out, and the name out of TreatAsLocalProperty, or leave the property out of the command line.");

    private void RefuseReplacement() => Refuse(DiagnosticCatalog.CheckReplaced, $"The OpenClaw policy was not checked: {Cause()}");

    /// <summary>Apart from <see cref="Run"/>, as those that call it: else it would load the gate in order to have the code at hand.</summary>
    private void Refuse(DiagnosticDescriptor code, string why) => BuildLog.Write(Log, GateEntries.Own(code, ProjectFile, why));
}
