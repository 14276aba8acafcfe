using OpenClaw.Policy.Configuration.Includes;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>
/// The variables that a config sets for itself: <c>env.vars.NAME</c>, and <c>env.NAME</c> where the release knows it. A variable
/// that the process has keeps its value.
/// </summary>
internal static class ConfigVariables
{
    /// <summary>The one member of <c>env</c> beside <c>vars</c> that names no variable.</summary>
    private const string ShellSettings = "shellEnv";

    private const string Block = "env";
    private const string Variables = "vars";

    /// <param name="config">After includes, before substitution.</param>
    /// <param name="environment">The variables of the process.</param>
    /// <param name="loader">Says which names a config may not set.</param>
    /// <returns>The variables of the process and of the config.</returns>
    /// <exception cref="ConfigLoadException">The real program fails on the name of a variable.</exception>
    public static EnvironmentSnapshot Apply(Node config, EnvironmentSnapshot environment, LoaderProfile loader)
    {
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, written) in Collect(config, loader))
        {
            var current = environment.Get(name);

            // The real program asks the variables of the process for the name and finds a function, which is no text.
            if (current is null && InheritedMembers.Has(name))
            {
                throw new ConfigLoadException(new ConfigIssue(
                    $"{Block}.{Variables}", $"\"{name}\" cannot be the name of a variable: every JavaScript object has something of that name.", written.Origin?.AtKey));
            }

            if (IsBlank(current) && !VariableReference.OccursIn(written.Value))
            {
                added[name] = VariableName.Stored(written.Value);
            }
        }

        return added.Count == 0 ? environment : environment.With(added);
    }

    private static Dictionary<string, StringNode> Collect(Node config, LoaderProfile loader)
    {
        var collected = new Dictionary<string, StringNode>(StringComparer.Ordinal);
        if (Property(config, Block) is ObjectNode block)
        {
            Collect(Property(block, Variables).AsMembers(), loader, collected);
            Collect(block.Members.Where(static m => m.Name is not (ShellSettings or Variables)), loader, collected);
        }

        return collected;
    }

    private static void Collect(IEnumerable<Member> members, LoaderProfile loader, Dictionary<string, StringNode> collected)
    {
        foreach (var (name, value) in members)
        {
            if (value is StringNode text && !IsBlank(text.Value) && VariableName.Portable(name) is { } variable
                && variable != BlockedKeys.Prototype && !loader.ReservedVariables.Contains(variable)
                && !(loader.PassesOverReferringVariables && VariableReference.OccursIn(text.Value)))
            {
                collected[variable] = text;
            }
        }
    }

    /// <summary>A property as JavaScript finds it while <c>__proto__</c> is still the object's prototype.</summary>
    private static Node? Property(Node? node, string name)
    {
        while (node is ObjectNode settings)
        {
            if (settings.TryGet(name, out var value))
            {
                return value;
            }

            node = settings[BlockedKeys.Prototype];
        }

        return null;
    }

    private static bool IsBlank(string? text) => text is null || EcmaString.Trim(text.AsSpan()).IsEmpty;
}
