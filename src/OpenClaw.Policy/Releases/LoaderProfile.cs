namespace OpenClaw.Policy.Releases;

/// <summary>How a release turns its config file into the object that evidence is taken from: named features, no versions.</summary>
public sealed record LoaderProfile
{
    /// <summary>The name of the profile in this project's documents: the first release that loads in this way.</summary>
    public required string Id { get; init; }
}
