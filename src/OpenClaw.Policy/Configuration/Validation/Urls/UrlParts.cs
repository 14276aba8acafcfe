namespace OpenClaw.Policy.Configuration.Validation.Urls;

/// <summary>What checks ask of a URL, as JavaScript's <c>URL</c> has it.</summary>
/// <param name="Scheme">In lower case, without its colon.</param>
/// <param name="Host">Serialized: a domain in lower case, an address in its shortest form; empty when there is none.</param>
/// <param name="HasCredentials">A user name or a password that is not empty.</param>
/// <param name="Path">With a slash in front when the scheme is special; dot segments are gone, nothing is percent-encoded.</param>
/// <param name="HasQuery">A query that is not empty.</param>
/// <param name="HasFragment">A fragment that is not empty.</param>
internal sealed record UrlParts(string Scheme, string Host, bool HasCredentials, string Path, bool HasQuery, bool HasFragment);
