using System.Collections.Frozen;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>Names of environment variables, without regard to case: single names, beginnings and endings of names.</summary>
internal sealed class VariableNameSet
{
    private readonly FrozenSet<string> _names;
    private readonly string[] _prefixes;
    private readonly string[] _suffixes;

    public VariableNameSet(IEnumerable<string> names, IEnumerable<string> prefixes, IEnumerable<string> suffixes)
    {
        _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _prefixes = [.. prefixes];
        _suffixes = [.. suffixes];
    }

    public bool Contains(string name) =>
        _names.Contains(name)
        || _prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || _suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of both sets.</summary>
    public VariableNameSet Union(VariableNameSet other) =>
        new(_names.Union(other._names), _prefixes.Union(other._prefixes), _suffixes.Union(other._suffixes));
}
