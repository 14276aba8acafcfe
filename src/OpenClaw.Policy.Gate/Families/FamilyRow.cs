using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>A family of checks, as the gate knows it before it loads it.</summary>
/// <param name="Name">Its word in <c>--families</c>.</param>
/// <param name="Folder">The folder that a workspace has when it uses the family; relative, with slashes.</param>
/// <param name="Load">Makes the family. Nothing of its assembly is loaded before.</param>
internal sealed record FamilyRow(string Name, string Folder, Func<ICheckFamily> Load)
{
    /// <summary>Where the folder is in another one; absolute.</summary>
    public string In(string folder) => Path.Combine([folder, .. Folder.Split('/')]);
}
