namespace OpenClaw.Policy.Gate.Options;

/// <summary>
/// An option of the gate: a row, which the command, the build and the action read. Another option is a row of <see cref="GateOptions"/>, the
/// member of the request that it sets, its input in action.yml, its two lines in the targets, and its lines in the docs.
/// </summary>
/// <param name="Word">The command's option without its dashes, and the input of the action.</param>
/// <param name="Property">The name of the metadata of an <c>OpenClawPolicyWorkspaces</c> item, and behind <c>OpenClawPolicy</c> of the property.</param>
/// <param name="Value">What the help of the command calls its value.</param>
/// <param name="Help">What it is, as the help of the command says it.</param>
/// <param name="Set">Puts a value into a request; null is not given.</param>
public sealed record GateOption(string Word, string Property, string Value, string Help, Func<GateRequest, string?, GateRequest> Set)
{
    /// <summary>What the help calls a file.</summary>
    public const string File = "FILE";

    /// <summary>What the help calls a folder.</summary>
    public const string Folder = "DIR";

    /// <summary>Whether the value is a path. In a build a relative one starts at the project.</summary>
    public bool IsPath => Value is File or Folder;

    /// <summary>The option as the command takes it.</summary>
    public string Flag => $"--{Word}";

    /// <summary>There is one of each.</summary>
    public bool Equals(GateOption? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
