namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>Keys that reach JavaScript's prototypes; the real program does not merge them from one file into another.</summary>
internal static class BlockedKeys
{
    /// <summary>
    /// In a parsed document an ordinary key. The first copy that the real program makes of an object turns it into the copy's
    /// prototype, and the next one loses it.
    /// </summary>
    public const string Prototype = "__proto__";

    public static bool Contains(string key) => key is Prototype or "prototype" or "constructor";
}
