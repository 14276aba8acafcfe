using OpenClaw.Policy.Failures;

namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>
/// Counts the facts that scopes look at. Each agent or channel that a scope selects looks at its own facts and at those of all, so that a policy of
/// ten thousand ids and a config of a megabyte ask for billions.
/// </summary>
/// <param name="maximum">Facts, over all scopes and sections of one evaluation.</param>
internal sealed class ScopeBudget(long maximum = ScopeBudget.Maximum)
{
    /// <summary>A thousand agents in scopes that look at ten thousand facts each; a few seconds of work.</summary>
    private const long Maximum = 10_000_000;

    private long _spent;

    /// <summary>Counts facts that are about to be looked at.</summary>
    /// <exception cref="EvaluationLimitException">They would be too many.</exception>
    public void Spend(int facts)
    {
        _spent += facts;
        if (_spent > maximum)
        {
            throw new EvaluationLimitException($"The scopes of the policy would look at more than {maximum} facts: they select many agents or channels, and much is observed.");
        }
    }
}
