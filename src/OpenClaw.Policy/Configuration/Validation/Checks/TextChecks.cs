using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Texts and objects that may not be empty or have blanks around them.</summary>
internal static class TextChecks
{
    public static void NotBlank(Node value, CheckScope scope)
    {
        if (value is StringNode && TextForms.IsBlank(value))
        {
            scope.Report(value, "The text must not be blank.");
        }
    }

    public static void Trimmed(Node value, CheckScope scope)
    {
        if (value.AsString() is { } text && EcmaString.Trim(text).Length != text.Length)
        {
            scope.Report(value, "Blanks at the beginning and at the end are not allowed.");
        }
    }

    public static void TrimmedAndNotEmpty(Node value, CheckScope scope)
    {
        if (value.AsString() is "")
        {
            scope.Report(value, "The text must not be empty.");
        }

        Trimmed(value, scope);
    }

    public static void NotEmptyObject(Node value, CheckScope scope)
    {
        if (value is ObjectNode { Members.Count: 0 })
        {
            scope.Report(value, "At least one key is needed.");
        }
    }
}
