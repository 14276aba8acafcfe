namespace OpenClaw.Policy.Json5;

/// <summary>What the reader refuses although json5 would go on. Reasons are in <c>docs/decisions/0010-json5-limits.md</c>.</summary>
public static class Json5Limits
{
    /// <summary>
    /// How many objects and arrays may stand inside one another. openclaw 2026.5.20 to 2026.9.6 overflow their own stack when they
    /// hash something nested about twice as deep or deeper, and a thousand levels of recursion fit on the smallest stack that .NET
    /// gives a thread.
    /// </summary>
    public const int MaximumDepth = 1000;

    /// <summary>
    /// How many values a text may hold, counting objects, arrays and scalars. Each costs at least a hundred bytes of memory, and a
    /// text of two characters a value is cheap to write. A hand-written config of 10 MB holds half as many.
    /// </summary>
    public const int MaximumValues = 1_000_000;
}
