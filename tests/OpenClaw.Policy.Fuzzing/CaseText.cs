using System.Text;
using OpenClaw.Policy.Fuzzing.Programs;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>A case as a person reads it.</summary>
internal static class CaseText
{
    public static string Of(FuzzCase files)
    {
        var text = new StringBuilder();
        Add(text, "openclaw.json", files.Config?.ToJsonString(CaseFolder.Written));
        Add(text, "policy.jsonc", files.Policy?.ToJsonString(CaseFolder.Written));
        Add(text, "approvals", files.ExecApprovals?.ToJsonString(CaseFolder.Written));
        foreach (var (name, lines) in files.Documents)
        {
            Add(text, name, string.Join('\n', lines));
        }

        Add(text, "agent", files.Agent);
        Add(text, "variables", files.Variables.Count == 0 ? null : string.Join('\n', files.Variables.Select(static v => $"{v.Key}={v.Value}")));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? content)
    {
        if (content is not null)
        {
            text.Append("--- ").Append(name).Append('\n').Append(content).Append('\n');
        }
    }
}
