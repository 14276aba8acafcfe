using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Rules.Scopes;

namespace OpenClaw.Policy.Tests.Rules;

[TestClass]
public sealed class ScopeBudgetTests
{
    [TestMethod]
    public void Facts_are_counted_over_all_scopes_and_one_too_many_stops_the_evaluation()
    {
        var budget = new ScopeBudget(maximum: 10);
        budget.Spend(6);
        budget.Spend(4);

        var error = Assert.ThrowsExactly<EvaluationLimitException>(() => budget.Spend(1));

        StringAssert.Contains(error.Message, "more than 10 facts", StringComparison.Ordinal);
    }
}
