using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>What a name and a value become when they are written into the environment of a Node.js process.</summary>
internal static class VariableName
{
    /// <summary>The trimmed name when it is one that every system takes (<c>[A-Za-z_][A-Za-z0-9_]*</c>), else null.</summary>
    public static string? Portable(string name)
    {
        var trimmed = EcmaString.Trim(name);
        return trimmed.Length > 0 && !char.IsAsciiDigit(trimmed[0]) && trimmed.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? trimmed
            : null;
    }

    /// <summary>The value up to its first NUL, as UTF-8 can hold it.</summary>
    public static string Stored(string value)
    {
        var end = value.IndexOf('\0', StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(end < 0 ? value : value[..end]));
    }
}
