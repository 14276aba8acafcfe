namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>Names of environment variables, without regard to case: single names, and names that are known by their parts.</summary>
internal sealed class VariableNameSet
{
    private readonly HashSet<string> _names;
    private readonly VariableNameParts _parts;

    public VariableNameSet(IEnumerable<string> names, VariableNameParts parts)
    {
        _names = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _parts = parts;
    }

    public bool Contains(string name) => _names.Contains(name) || _parts.Match(name);

    /// <summary>This set and further single names.</summary>
    public VariableNameSet With(params IEnumerable<string> names) => new(_names.Union(names), _parts);

    /// <summary>This set and what is known by further parts.</summary>
    public VariableNameSet With(VariableNameParts parts) => new(_names, _parts.Union(parts));

    /// <summary>This set less some single names.</summary>
    public VariableNameSet Without(params IEnumerable<string> names) =>
        new(_names.Except(names, StringComparer.OrdinalIgnoreCase), _parts);
}
