namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>The form in which an entry of a list is compared with the supported words.</summary>
internal enum EntryForm
{
    /// <summary>Without the white space around it.</summary>
    Trimmed,

    /// <summary>Exactly as it is written.</summary>
    AsWritten,

    /// <summary>Without the white space around it, in lower case.</summary>
    LowerCase,
}
