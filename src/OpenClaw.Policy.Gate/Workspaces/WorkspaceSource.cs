namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>Why a folder is the one that is judged.</summary>
internal enum WorkspaceSource
{
    /// <summary>An option names it.</summary>
    Named,

    /// <summary>The config does, and it lies below the root, be it there or not.</summary>
    Configured,

    /// <summary>The config names a folder that is none of the checkout; the config's folder stands in for it.</summary>
    Elsewhere,

    /// <summary>The config names none; OpenClaw then takes one in its state folder, and the config's folder stands in for it.</summary>
    Unconfigured,
}
