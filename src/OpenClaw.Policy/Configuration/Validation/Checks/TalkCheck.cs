using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>The provider that speaks must be one of those that are configured, and must be named when there are several.</summary>
internal static class TalkCheck
{
    public static void Run(Node value, CheckScope scope)
    {
        var provider = TextForms.Keyword(value.Find("provider"));
        var providers = value.Find("providers").AsMembers();
        if (provider.Length > 0 && providers.Count > 0 && !IsKnown(provider, value.Find("providers")))
        {
            scope.Report(value.Find("provider")!, "Expected one of the keys of \"providers\", in lower case.", "provider");
        }
        else if (provider.Length == 0 && providers.Count > 1)
        {
            scope.Report(value.Find("provider") ?? value, "\"provider\" is needed when there is more than one provider.", "provider");
        }
    }

    /// <summary>JavaScript's <c>in</c>, which also finds what every object inherits.</summary>
    private static bool IsKnown(string provider, Node? providers) => providers.Find(provider) is not null || provider is "constructor" or "__proto__";
}
