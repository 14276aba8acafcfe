using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Text;

/// <summary>A member or an item in a text.</summary>
/// <param name="Start">Of the key, or of an item's value.</param>
/// <param name="KeyEnd">The end of the key; -1 for an item.</param>
/// <param name="ValueStart">The start of the value.</param>
/// <param name="End">The end of the value.</param>
internal readonly record struct TextElement(int Start, int KeyEnd, int ValueStart, int End)
{
    public static TextElement Of(WrittenOrigin origin) =>
        new(origin.Key?.Start ?? origin.Value.Start, origin.Key?.End ?? -1, origin.Value.Start, origin.Value.End);
}
