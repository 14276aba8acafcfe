namespace OpenClaw.Policy.Governance.Rules;

/// <summary>Where a star stands in a term.</summary>
public enum WordTestKind
{
    /// <summary>The whole word: no star.</summary>
    Whole,

    /// <summary>The word begins so: a star at the end.</summary>
    Beginning,

    /// <summary>The word ends so: a star in front.</summary>
    End,

    /// <summary>The word holds it: stars on both sides.</summary>
    Within,
}
