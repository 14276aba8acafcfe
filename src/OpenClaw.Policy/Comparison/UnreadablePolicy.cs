using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Comparison;

/// <summary>What is said about a policy that cannot be compared because there is no document to compare.</summary>
internal static class UnreadablePolicy
{
    /// <exception cref="FileUnreadableException">The file cannot be read for a reason that the real program does not know.</exception>
    public static IEnumerable<Finding> Findings(PolicyDocument document)
    {
        if (document.Value is not null)
        {
            return [];
        }

        var address = $"oc://{document.DisplayPath}";
        return
        [
            new Finding
            {
                Descriptor = DiagnosticCatalog.ComparedPolicyUnreadable,
                Message = $"{document.DisplayPath} {Reason(document)}",
                Path = document.DisplayPath,
                Target = address,
                Requirement = address,
                FixHint = $"Fix {document.DisplayPath} so it contains valid policy JSONC.",
                TargetOrigin = document.SyntaxError is { } error ? new WrittenOrigin(new(document.Source!, error.Offset, 0)) : null,
            },
        ];
    }

    private static string Reason(PolicyDocument document) => document.SyntaxError is { } error
        ? $"could not be parsed: {error.Message}"
        : $"could not be read: {SystemMessage(document.File)}";

    /// <summary>The words in which Node.js reports the errors of the system.</summary>
    private static string SystemMessage(FileReadResult file) => file.Status switch
    {
        FileReadStatus.NotADirectory => $"ENOTDIR: not a directory, open '{file.Path}'",
        FileReadStatus.Missing => $"ENOENT: no such file or directory, open '{file.Path}'",
        FileReadStatus.AccessDenied => $"EACCES: permission denied, open '{file.Path}'",
        FileReadStatus.Directory => "EISDIR: illegal operation on a directory, read",
        _ => throw new FileUnreadableException(file),
    };
}
