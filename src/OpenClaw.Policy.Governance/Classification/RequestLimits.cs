namespace OpenClaw.Policy.Governance.Classification;

/// <summary>What is looked at in a request.</summary>
public static class RequestLimits
{
    /// <summary>UTF-16 code units. A longer text is no request that a person reads before approving it: it is red.</summary>
    public const int Length = 64 * 1024;

    /// <summary>Code within code, such as Base64 of Base64, is undone as often as this.</summary>
    public const int Encodings = 3;

    /// <summary>Encoded pieces that are looked at. With more of them the text counts as disguised anyway.</summary>
    public const int EncodedPieces = 64;

    /// <summary>Matches that are kept of one term in one reading. The class does not depend on more.</summary>
    public const int MatchesOfATerm = 8;

    /// <summary>Letters of a word that are looked at. No word of a rule is as long.</summary>
    public const int WordLength = 64;
}
