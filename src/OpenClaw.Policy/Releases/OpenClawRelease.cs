namespace OpenClaw.Policy.Releases;

/// <summary>
/// One OpenClaw release: a row of <see cref="ReleaseCatalog"/>. Code asks a row for a named feature, never for its version.
/// </summary>
/// <param name="Version">As npm knows it, such as <c>2026.5.20</c>.</param>
/// <param name="Contract">What <c>policy check</c> reads, emits and words.</param>
/// <param name="Loader">How the release reads its config.</param>
public sealed record OpenClawRelease(string Version, PolicyContract Contract, LoaderProfile Loader);
