namespace OpenClaw.Policy.Governance.Classification;

/// <summary>One way to read a request.</summary>
/// <param name="Means">Which.</param>
/// <param name="Words">Its words, with their places in the request.</param>
internal sealed record RequestReading(ReadingMeans Means, IReadOnlyList<RequestWord> Words);
