namespace OpenClaw.Policy.Governance.Traces;

/// <summary>The stages of a trace, in the words of the first governed run, and those that it had no words for.</summary>
public static class TraceStages
{
    /// <summary>The first line of a file: by what the run was judged.</summary>
    public const string Header = "header";

    public const string Classification = "classification";
    public const string Approval = "approval";

    /// <summary>End: a red request.</summary>
    public const string Blocked = "blocked";

    /// <summary>End: an amber request without an approval.</summary>
    public const string Halted = "halted";

    /// <summary>End: the gateway answered.</summary>
    public const string Executed = "executed";

    /// <summary>End: the gateway refused before anything ran.</summary>
    public const string Failed = "failed";

    /// <summary>End: nothing proves whether something ran.</summary>
    public const string Unknown = "unknown";

    public static bool IsKnown(string stage) => stage is Classification or Approval || IsEnd(stage);

    /// <summary>Whether a trace ends with it.</summary>
    public static bool IsEnd(string stage) => stage is Blocked or Halted or Executed or Failed or Unknown;

    /// <summary>Whether a request may have reached an agent.</summary>
    public static bool IsCarriedOut(string stage) => stage is Executed or Unknown;
}
