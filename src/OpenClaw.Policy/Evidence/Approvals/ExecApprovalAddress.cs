namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>Addresses in the approvals document. They are the same wherever the document is kept.</summary>
internal static class ExecApprovalAddress
{
    /// <summary>The document's name in messages.</summary>
    public const string DocumentName = "exec-approvals.json";

    /// <summary>The address of the document.</summary>
    public const string Document = $"oc://{DocumentName}";

    public static string Of(string path) => $"{Document}/{path}";
}
