using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Help;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// The rules and notifications that a file describes: those that occur in it, in the order of their codes. Notes are notifications,
/// not rules, so that no service makes an alert of them.
/// </summary>
internal sealed class SarifDescriptors
{
    private readonly List<DiagnosticDescriptor> _rules;
    private readonly List<DiagnosticDescriptor> _notifications;

    public SarifDescriptors(GateResult result)
    {
        var occurring = result.Diagnostics.Select(static d => d.Descriptor).DistinctBy(static d => d.Code).OrderBy(static d => d.Code, StringComparer.Ordinal).ToList();
        _rules = occurring.FindAll(static d => !d.IsNote);
        _notifications = occurring.FindAll(static d => d.IsNote);
    }

    public int RuleIndex(DiagnosticDescriptor descriptor) => _rules.FindIndex(d => d.Code == descriptor.Code);

    public int NotificationIndex(DiagnosticDescriptor descriptor) => _notifications.FindIndex(d => d.Code == descriptor.Code);

    /// <summary>Writes the members <c>rules</c> and <c>notifications</c> of <c>tool.driver</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            WriteDescriptor(json, rule, isRule: true);
        }

        json.WriteEndArray();
        if (_notifications.Count == 0)
        {
            return;
        }

        json.WriteStartArray("notifications");
        foreach (var notification in _notifications)
        {
            WriteDescriptor(json, notification, isRule: false);
        }

        json.WriteEndArray();
    }

    private static void WriteDescriptor(Utf8JsonWriter json, DiagnosticDescriptor descriptor, bool isRule)
    {
        var page = RulePages.Of(descriptor);
        json.WriteStartObject();
        json.WriteString("id", descriptor.Code);
        json.WriteString("name", descriptor.Name);
        WriteMessageString(json, "shortDescription", $"{descriptor.Title}.");
        WriteMessageString(json, "fullDescription", page.Description);
        json.WriteStartObject("help");
        json.WriteString("text", page.Text);
        json.WriteString("markdown", page.Markdown);
        json.WriteEndObject();
        json.WriteString("helpUri", DiagnosticCatalog.PageOf(descriptor).AbsoluteUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifLevels.Level(descriptor.Severity));
        json.WriteEndObject();
        if (isRule)
        {
            json.WriteStartObject("messageStrings");
            WriteMessageString(json, SarifMessage.Id, $"{descriptor.Title}: '{{0}}'.");
            json.WriteEndObject();
            WriteProperties(json, descriptor);
        }

        json.WriteEndObject();
    }

    private static void WriteMessageString(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", TextLimit.Cut(text, SarifLimits.DescriptionLength));
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in Tags(rule).Take(SarifLimits.TagsPerRule))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();

        // The checks compare exact values; none of them guesses.
        json.WriteString("precision", "very-high");
        json.WriteString("problem.severity", SarifLevels.ProblemSeverity(rule.Severity));
        if (rule.SecuritySeverity is { } score)
        {
            json.WriteString("security-severity", score.ToString("F1", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    /// <summary>GitHub reads <c>security-severity</c> only of a rule that has the tag <c>security</c>.</summary>
    private static IEnumerable<string> Tags(DiagnosticDescriptor rule)
    {
        if (rule.SecuritySeverity is not null)
        {
            yield return "security";
        }

        yield return "openclaw";
        yield return rule.IsCouldNotLook ? "gate" : "policy";
        if (rule.CheckId is { } checkId)
        {
            yield return checkId;
        }
    }
}
