namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>What a run has come to.</summary>
internal sealed class StrictnessCount
{
    public int Pairs { get; set; }

    /// <summary>Pairs of which the policy is taken for as strict as the baseline.</summary>
    public int Accepted { get; set; }

    /// <summary>Judgements of a workspace by the baseline of an accepted pair that ended in findings.</summary>
    public int Broken { get; set; }

    /// <summary>Pairs that only the gate's own part of the comparison refuses.</summary>
    public int Refused { get; set; }

    /// <summary>Those of them for which a workspace was found that breaks the baseline alone.</summary>
    public int Confirmed { get; set; }

    public int Counterexamples { get; set; }

    public override string ToString() =>
        $"{Pairs} pairs, {Accepted} accepted and {Broken} times broken, {Refused} refused by the gate alone ({Confirmed} with a proof), {Counterexamples} counterexamples";
}
