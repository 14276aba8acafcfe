using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text.Urls;
using System.Buffers;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>
/// A Git project as OpenClaw itself writes it, such as <c>github.com/owner/project</c>: the host and at least two segments, in lower
/// case, and nothing that reading it as an https address would change (from 2026.8.1).
/// </summary>
internal static class CloudProjectCheck
{
    /// <summary>What a URL encodes in a path (URL standard, section 1.3), what separates its parts, and what separates paths elsewhere.</summary>
    private static readonly SearchValues<char> ForeignToPaths = SearchValues.Create(" \"#<>?^`{}\\");

    public static void Run(Node value, CheckScope scope)
    {
        if (value.AsString() is { } project && !IsProject(project))
        {
            scope.Report(value, "Expected a Git project such as github.com/owner/project, in lower case and without scheme and \".git\".");
        }
    }

    private static bool IsProject(string project)
    {
        var slash = project.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !IsPlain(project) || HasRevision(project.AsSpan(slash + 1)))
        {
            return false;
        }

        var (host, segments) = (project[..slash], project[(slash + 1)..].Split('/'));
        return UrlHost.Parse(host, isSpecial: true) == host
            && segments.Length >= 2
            && segments.All(IsSegment)
            && !project.EndsWith(".git", StringComparison.Ordinal)
            && IsKeptByHost(host, segments);
    }

    private static bool IsPlain(string project) =>
        project.All(static c => c is > ' ' and < '\u007F' && !char.IsAsciiLetterUpper(c)) && !project.AsSpan().ContainsAny(ForeignToPaths);

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment.Replace("%2e", ".", StringComparison.Ordinal) is not ("." or "..");

    /// <summary>An "@" begins a revision, unless it is the first or the last character of the path.</summary>
    private static bool HasRevision(ReadOnlySpan<char> path)
    {
        var from = path.StartsWith('@') ? 1 : 0;
        var at = path[from..].IndexOf('@');
        return at >= 0 && from + at < path.Length - 1;
    }

    /// <summary>Of addresses below a project, some hosts' are read as the project.</summary>
    private static bool IsKeptByHost(string host, string[] segments)
    {
        var name = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        if (name is not ("github.com" or "gitlab.com" or "bitbucket.org" or "gist.github.com" or "git.sr.ht"))
        {
            return true;
        }

        var below = segments.Length > 2 ? segments[2] : "";
        return name switch
        {
            "github.com" => below.Length > 0 && below != "tree",
            "bitbucket.org" => below == "get",
            "gist.github.com" => below == "raw",
            "git.sr.ht" => below == "archive",
            _ => segments.Skip(1).Contains("-", StringComparer.Ordinal) || string.Join('/', segments).Contains("/archive.tar.gz", StringComparison.Ordinal),
        }
        || (name == host && (segments.Length == 2 || name == "gitlab.com") && !string.Join('/', segments).Contains('%', StringComparison.Ordinal));
    }
}
