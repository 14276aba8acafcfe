namespace OpenClaw.Policy.Governance.Rules;

/// <summary>What a rules file may ask for. A request of any length is then classed in time that grows in step with it.</summary>
public static class PatternLimits
{
    /// <summary>Units of a pattern. Nobody can say what a longer one finds.</summary>
    public const int Units = 6;

    /// <summary>Words between two units. More than a sentence holds would find words that have nothing to do with each other.</summary>
    public const int Gap = 24;

    /// <summary>Characters of a term.</summary>
    public const int TermLength = 1000;

    /// <summary>Letters on which a star may stand: shorter ones find half of the dictionary.</summary>
    public const int StarLetters = 2;

    /// <summary>Words of one sequence.</summary>
    public const int SequenceWords = 24;

    /// <summary>Rules of a file, its groups too, and terms of a rule or group. The shipped rules stay far below.</summary>
    public const int Rules = 1000;

    /// <summary>Terms of a rule or group.</summary>
    public const int Terms = 5000;

    /// <summary>Groups inside groups.</summary>
    public const int Nesting = 8;
}
