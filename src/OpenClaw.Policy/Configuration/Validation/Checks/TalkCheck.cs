using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The provider that speaks must be one of those that are configured, and must be named when there are several.</summary>
internal static class TalkCheck
{
    /// <summary>The provider is looked for with JavaScript's <c>in</c>, which also finds what every object inherits (until 2026.6.11).</summary>
    public static void AnyProvider(Node value, CheckScope scope) => Run(value, scope, InheritedMembers.Has);

    public static void OwnProvider(Node value, CheckScope scope) => Run(value, scope, static _ => false);

    private static void Run(Node value, CheckScope scope, Func<string, bool> isInherited)
    {
        var provider = TextForms.Keyword(value.Find("provider"));
        var providers = value.Find("providers").AsMembers();
        if (provider.Length > 0 && providers.Count > 0 && value.Find("providers", provider) is null && !isInherited(provider))
        {
            scope.Report(value.Find("provider")!, "Expected one of the keys of \"providers\", in lower case.", "provider");
        }
        else if (provider.Length == 0 && providers.Count > 1)
        {
            scope.Report(value.Find("provider") ?? value, "\"provider\" is needed when there is more than one provider.", "provider");
        }
    }
}
