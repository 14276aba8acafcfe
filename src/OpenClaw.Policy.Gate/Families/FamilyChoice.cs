using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>Which families are checked: those that an option lists, else the policy and each that the workspace uses.</summary>
/// <param name="Listed">The words of the option, each once; null when it is absent or blank.</param>
internal sealed record FamilyChoice(IReadOnlySet<string>? Listed)
{
    /// <summary>Whether the policy is judged.</summary>
    public bool HasPolicy => Listed?.Contains(CheckFamilies.Policy) != false;

    /// <param name="option">Words with commas between them; blanks around them do not count.</param>
    /// <exception cref="GateStopException">A word is no family, or there is none between commas.</exception>
    public static FamilyChoice Parse(string? option)
    {
        if (string.IsNullOrWhiteSpace(option))
        {
            return new FamilyChoice(Listed: null);
        }

        var words = option.Split(',', StringSplitOptions.TrimEntries);
        if (Array.Find(words, static w => !CheckFamilies.Names.Contains(w, StringComparer.Ordinal)) is { } unknown)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.InvalidOption,
                $"'{unknown}' is no family of checks.",
                $"Use some of {string.Join(", ", CheckFamilies.Names)}, with commas between them.",
                location: null);
        }

        return new FamilyChoice(words.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a family is checked when the workspace uses it.</summary>
    public bool Allows(FamilyRow row) => Listed?.Contains(row.Name) != false;

    /// <summary>Whether a family has to be there.</summary>
    public bool Demands(FamilyRow row) => Listed?.Contains(row.Name) == true;
}
