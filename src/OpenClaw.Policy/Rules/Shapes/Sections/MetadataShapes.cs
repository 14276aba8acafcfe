namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary>Lists of metadata keys: <c>tools.requireMetadata</c> and <c>auth.profiles.requireMetadata</c>.</summary>
internal static class MetadataShapes
{
    public static IShape Tools { get; } = Keys("tools.requireMetadata", PolicyWords.ToolMetadata);

    public static ListShape Keys(PolicyPath path, IReadOnlyList<string> supported)
    {
        var hint = $"Use supported metadata keys: {string.Join(", ", supported)}.";
        var text = ListText.Fixed("must be an array of metadata keys.", hint, "must be a supported metadata key.", hint);
        return new ListShape(path, text) { Allowed = supported, Form = EntryForm.LowerCase };
    }
}
