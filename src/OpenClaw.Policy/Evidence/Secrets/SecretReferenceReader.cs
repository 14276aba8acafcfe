using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>Tells references to secrets from other values.</summary>
/// <param name="dialect">What counts as one.</param>
/// <param name="defaults"><c>secrets.defaults</c>: the provider of each source for references that name none.</param>
internal sealed class SecretReferenceReader(SecretDialect dialect, Node? defaults)
{
    private const string EnvironmentSource = "env";
    private const string DefaultProvider = "default";
    private const int MaximumNameLength = 128;

    private static readonly string[] TextMarkers = ["secretref-env:", "__env__:"];

    /// <summary>The reference, or null for any other value.</summary>
    public SecretReference? Read(Node value) => value switch
    {
        ObjectNode reference => ReadObject(reference),
        StringNode text => ReadText(EcmaString.Trim(text.Value)),
        _ => null,
    };

    /// <summary><c>{ source, provider, id }</c> and nothing else; or, without a provider, <c>{ source, id, ... }</c>.</summary>
    private SecretReference? ReadObject(ObjectNode reference)
    {
        if (reference["source"].AsString() is not { } source || !dialect.Sources.Contains(source) || IsBlank(reference["id"]))
        {
            return null;
        }

        return reference["provider"] switch
        {
            null => new(source, defaults.Find(source).AsString() ?? DefaultProvider),
            StringNode provider when reference.Members.Count == 3 && !IsBlank(provider) => new(source, provider.Value),
            _ => null,
        };
    }

    /// <summary><c>${NAME}</c>, <c>$NAME</c> and, in some contracts, a marker and the name.</summary>
    private SecretReference? ReadText(string text)
    {
        var isReference = (text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}') && IsVariableName(text.AsSpan(2, text.Length - 3)))
            || (text.StartsWith('$') && IsVariableName(text.AsSpan(1)))
            || (dialect.ReadsTextMarkers && IsMarked(text));
        return isReference ? new(EnvironmentSource, DefaultForTexts()) : null;
    }

    private string DefaultForTexts() =>
        defaults.Find(EnvironmentSource).AsString() is { } provider && EcmaString.Trim(provider) is { Length: > 0 } trimmed
            ? trimmed
            : DefaultProvider;

    private static bool IsMarked(string text) =>
        TextMarkers.Any(m => text.StartsWith(m, StringComparison.Ordinal) && IsVariableName(text.AsSpan(m.Length)));

    private static bool IsVariableName(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaximumNameLength || !char.IsAsciiLetterUpper(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(Node? node) => node is not StringNode text || EcmaString.Trim(text.Value).Length == 0;
}
