namespace OpenClaw.Policy.Files;

/// <summary>
/// The environment variables that an evaluation may see, fixed when it starts. Every name that is asked for is recorded, because
/// evidence, and with it a hash, can depend on it.
/// </summary>
public sealed class EnvironmentSnapshot
{
    private readonly Dictionary<string, string> _variables;
    private readonly SortedSet<string> _usedNames;

    /// <param name="variables">By name, no name twice. Case matters, whatever the system.</param>
    public EnvironmentSnapshot(IEnumerable<KeyValuePair<string, string>> variables)
        : this(new Dictionary<string, string>(variables, StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal))
    {
    }

    private EnvironmentSnapshot(Dictionary<string, string> variables, SortedSet<string> usedNames) =>
        (_variables, _usedNames) = (variables, usedNames);

    /// <summary>A new one without any variable.</summary>
    public static EnvironmentSnapshot Empty => new([]);

    /// <summary>The names that were asked for so far, set or not, in ordinal order.</summary>
    public IReadOnlyCollection<string> UsedNames => _usedNames;

    /// <summary>Whether a variable has a value that is not empty. Asking does not count as use.</summary>
    public bool IsSet(string name) => _variables.GetValueOrDefault(name) is { Length: > 0 };

    /// <summary>The value of a variable, or null when it is not set.</summary>
    public string? Get(string name)
    {
        _usedNames.Add(name);
        return _variables.GetValueOrDefault(name);
    }

    /// <summary>
    /// A variable that steers the program itself, such as where its home folder is. It is not recorded: no config refers to it.
    /// </summary>
    public string? Setting(string name) => _variables.GetValueOrDefault(name);

    /// <summary>The same variables with others set over them. Names that either asks for are recorded in both.</summary>
    public EnvironmentSnapshot With(IEnumerable<KeyValuePair<string, string>> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var all = new Dictionary<string, string>(_variables, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return new EnvironmentSnapshot(all, _usedNames);
    }
}
