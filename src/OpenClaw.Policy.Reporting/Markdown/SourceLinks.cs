using System.Globalization;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>Addresses of lines in a commit on GitHub, for a summary that is read there.</summary>
public sealed class SourceLinks
{
    private readonly string _repository;
    private readonly string _commit;

    private SourceLinks(string repository, string commit) => (_repository, _commit) = (repository, commit);

    /// <summary>The links into a commit; null when one of the parts is not what GitHub's runner gives.</summary>
    /// <param name="server">An address such as <c>https://github.com</c>.</param>
    /// <param name="repository">Owner and name, with a slash between.</param>
    /// <param name="commit">A full commit id.</param>
    public static SourceLinks? Of(string? server, string? repository, string? commit) =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && repository?.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name]
        && commit is { Length: >= 40 } && commit.All(char.IsAsciiHexDigit)
            ? new SourceLinks($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{ReportPaths.ToUri($"{owner}/{name}")}", commit)
            : null;

    /// <param name="relativePath">Below the top of the repository, with forward slashes.</param>
    /// <param name="line">From 1.</param>
    /// <param name="commitId">Another commit of the same repository; null for the one that is checked.</param>
    internal string To(string relativePath, int line, string? commitId = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{_repository}/blob/{commitId ?? _commit}/{ReportPaths.ToUri(relativePath)}#L{line}");
}
