namespace OpenClaw.Policy.Governance.Classification;

/// <summary>A piece of a text that is code for another text.</summary>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Decoded">What it means.</param>
/// <param name="Kind">How it is coded, in a few words.</param>
internal readonly record struct EncodedPiece(int Start, int End, string Decoded, string Kind);
