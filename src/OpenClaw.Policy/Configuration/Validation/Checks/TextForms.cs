using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The forms in which checks compare texts.</summary>
internal static class TextForms
{
    /// <summary>Trimmed and in lower case; empty for anything but a string.</summary>
    public static string Keyword(Node? node) => node.AsString() is { } text ? Keyword(text) : "";

    public static string Keyword(string text) => EcmaString.ToLowerCase(EcmaString.Trim(text));

    /// <summary>Whether there is a text with more than white space.</summary>
    public static bool IsBlank(Node? node) => node.AsString() is not { } text || EcmaString.Trim(text).Length == 0;
}
