using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>The change that would mend a finding, but that a person has to decide on; null when none is known.</summary>
internal delegate SettingChange? ReviewPreview(Finding finding);
