namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The options that <c>watch</c> has beside those of <c>check</c>.</summary>
/// <param name="Once">Whether it ends after one look.</param>
/// <param name="Interval">Milliseconds as written; null when the option is not given.</param>
internal sealed record WatchOptions(bool Once, string? Interval);
