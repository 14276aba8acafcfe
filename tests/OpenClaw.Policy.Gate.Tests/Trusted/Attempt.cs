namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What a change tries in order to be judged by something else than the base.</summary>
/// <param name="Codes">The codes that it gets, separated by blanks; notes are none.</param>
/// <param name="Change">What it does.</param>
internal sealed record Attempt(string Codes, Action<ChangedRepository> Change)
{
    /// <summary>What is asked of the gate; null for the usual.</summary>
    public Func<GateRequest, GateRequest>? Request { get; init; }

    /// <summary>Demands that it does not pass, and that it is told what the file of its name says.</summary>
    public void AssertCaught(string name, ExpectedFindings findings)
    {
        using var repository = new ChangedRepository();
        Change(repository);

        var result = repository.Run(Request);

        Assert.AreNotEqual(GateVerdict.Passed, result.Verdict);
        Assert.AreEqual(
            Sorted(Codes.Split(' ')),
            Sorted(result.Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code)),
            string.Join('\n', result.Diagnostics.Select(static d => $"{d.Descriptor.Code}: {d.Message}")));
        var byItself = repository.Run(r => (Request?.Invoke(r) ?? r) with { Base = null });
        findings.AssertSame(name, $"By itself: {byItself.Verdict}\nBy the base: {repository.TextOf(result)}");
    }

    private static string Sorted(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}
