using System.Text;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>The rules that lie in the program.</summary>
public static class ShippedRules
{
    private static readonly Lazy<GovernanceRules> LazyDefault = new(static () => RulesReader.ReadShipped(Text("default-rules.jsonc")));
    private static readonly Lazy<GovernanceRules> LazySeed = new(static () => RulesReader.ReadShipped(Text("seed-rules.jsonc")));

    /// <summary>What applies without a file, and what a file extends.</summary>
    public static GovernanceRules Default => LazyDefault.Value;

    /// <summary>The lists of the first governed run, compared letter by letter as it did, its wrong answers included.</summary>
    public static GovernanceRules Seed => LazySeed.Value;

    private static SourceText Text(string name)
    {
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SourceText(name, reader.ReadToEnd());
    }
}
