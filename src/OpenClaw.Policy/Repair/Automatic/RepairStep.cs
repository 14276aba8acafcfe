using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>One change for the sake of a check.</summary>
public sealed record RepairStep(DiagnosticDescriptor Check, SettingChange Change)
{
    /// <summary>What the change does, as an order to a person.</summary>
    public string Description { get; init; } = Change.Description;
}
