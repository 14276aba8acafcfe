namespace OpenClaw.Policy.Text;

/// <summary>
/// One step of a text in the collation's order. All weights are ranks; a tertiary weight matters only between elements of the same
/// primary and secondary weight.
/// </summary>
/// <param name="Primary">0 for a combining mark.</param>
/// <param name="Secondary">Never 0; that of a mark is higher than that of any character with a primary weight.</param>
/// <param name="Tertiary">From 0 on.</param>
internal readonly record struct CollationElement(int Primary, short Secondary, byte Tertiary);
