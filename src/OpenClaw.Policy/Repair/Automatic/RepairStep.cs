using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>One change for the sake of a check.</summary>
public sealed record RepairStep(DiagnosticDescriptor Check, SettingChange Change);
