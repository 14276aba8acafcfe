using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>What a store keeps under a key: a rule or a playbook.</summary>
public interface IAsset
{
    /// <summary>The record as it is stored, its fields in the order of the file.</summary>
    JsonObject ToJson();
}
