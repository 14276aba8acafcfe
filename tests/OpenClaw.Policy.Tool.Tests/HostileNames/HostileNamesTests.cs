using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenClaw.Policy.Build.Evaluation;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Doctor;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Tests.Secrets;

namespace OpenClaw.Policy.Tool.Tests.HostileNames;

/// <summary>
/// Names that a terminal, a build server or a browser would obey, wherever a stranger can write one, and everything that the product's own
/// verbs write. One rule holds for all of it: what is printed is text that everybody sees, and JSON keeps the value by its own escapes.
/// </summary>
[TestClass]
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "##[add-mask]x", "::error::x", "##vso[task.setvariable variable=a]x", "\u001b[2J\u001b]0;x\u0007", "\u009b31m\u0085x", "a\u202eb\u2066c", "a\u200bb\ufeffc",
        "half\ud800", "a\u2028::error::b\u2029c", "a\r\n::error::b", "a\n##[group]b", "`|<img src=x onerror=alert(1)>|`", "[x](https://evil.example)", "{0}%0A::error::x",
        "openclaw.json(3,5): error OCP1020: x [y]",
    ];

    private static IEnumerable<object[]> Rows => Names.SelectMany(static (_, i) => new[] { "2026.7.35", "2026.9.6" }.Select(v => new object[] { i, v }));

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void A_hostile_name_is_obeyed_by_nobody_and_kept_in_JSON(int name, string version)
    {
        var release = ReleaseCatalog.Find(version)!;
        using var every = new EveryOutput(release, Config(Names[name], release), StrictPolicy.Of(release), Variables(Names[name]))
            .With("TOOLS.md", $"## Tools\n\n### {Names[name]}\n\n### deploy {Names[name]}: risk:low\n")
            .With("AGENTS.md", $"## Tools\n\n### {Names[name]}\n\n### deploy {Names[name]}: risk:low\n")
            .With(FileName(Names[name]), "{}");

        var outputs = every.Collect();

        foreach (var (output, text) in outputs.Where(static o => !IsCopied(o.Name)))
        {
            AssertHarmless(output, text);
        }

        // Half of a pair is no text that can be hashed, so that nothing is judged.
        if (Names[name].Contains('\ud800', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var output in new[] { "gate --format json", "diff --since --json", "gate --format doctor --base" })
        {
            Assert.IsTrue(Strings(outputs, output).Any(s => s.Contains(Names[name], StringComparison.Ordinal)), output);
        }
    }

    [TestMethod]
    public void No_report_of_any_code_is_obeyed()
    {
        using var every = new EveryOutput(ReleaseCatalog.Newest, "{}", "{}", new Dictionary<string, string>());
        foreach (var hostile in Names)
        {
            var result = every.Judge() with { Diagnostics = [.. DiagnosticCatalog.All.Select(d => Diagnostic(d, hostile))] };
            foreach (var (output, text) in Reports(result))
            {
                AssertHarmless(output, text);
            }
        }
    }

    private static GateDiagnostic Diagnostic(DiagnosticDescriptor descriptor, string hostile) => new()
    {
        Descriptor = descriptor,
        Severity = descriptor.Severity,
        Message = hostile,
        Remedy = hostile,
        Location = new DiagnosticLocation($"/{hostile}/{hostile}", 1, 1, 1, 2, Source: null),
        Related = [new(new DiagnosticLocation($"/{hostile}", 1, 1, 1, 2, Source: null), hostile)],
        Agents = [hostile],
    };

    private static IEnumerable<(string Name, string Text)> Reports(GateResult result)
    {
        var request = new BuildRequest { BaseDirectory = result.Root };
        yield return ("build", string.Join('\n', GateEntries.Of(result, request).Select(static e => $"{e.File}({e.Line},{e.Column}): {e.Text}")));
        yield return ("text", Written(w => TextReport.Write(result, new TextReportOptions(), w)));
        yield return ("doctor", Written(w => DoctorReport.Write(result, w)));
        yield return ("annotations of action", Written(w => WorkflowAnnotations.Write(result, w)));
        yield return ("json", Bytes(s => JsonReport.Write(result, s)));
        yield return ("SARIF", Bytes(s => SarifLog.Write(result, new SarifOptions(), s)));
        yield return ("summary", Bytes(s => MarkdownSummary.Write(result, s)));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    private static string Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertHarmless(string output, string text)
    {
        var hidden = text.EnumerateRunes().Where(static r => r.Value != '\n' && Rune.GetUnicodeCategory(r)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator).ToList();
        Assert.IsEmpty(hidden, $"{output} holds U+{hidden.FirstOrDefault().Value:X4}");
        Assert.IsFalse(text.Contains("##[", StringComparison.Ordinal) || text.Contains("##vso[", StringComparison.OrdinalIgnoreCase), $"{output}: {Around(text, "##")}");
        var isAction = output.Contains("action", StringComparison.Ordinal);
        foreach (var line in text.Split('\n').Where(static l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)))
        {
            Assert.IsTrue(isAction && Own.Any(c => line.StartsWith(c, StringComparison.Ordinal)), $"{output}: {line}");
        }

        if (output.EndsWith("summary", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("<img", text);
            Assert.DoesNotContain("](https://evil.example)", text);
        }
    }

    /// <summary>The commands that the action writes itself.</summary>
    private static readonly string[] Own = ["::error ", "::error::", "::warning ", "::warning::", "::notice ", "::notice::", "::group::", "::endgroup::", "::stop-commands::", "::"];

    private static string Around(string text, string what) => text.IndexOf(what, StringComparison.Ordinal) is >= 0 and var at ? text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)] : "";

    /// <summary>Files that the test wrote itself.</summary>
    private static bool IsCopied(string output) => output.StartsWith("init: ", StringComparison.Ordinal) && !output.EndsWith("policy.jsonc", StringComparison.Ordinal);

    private static List<string> Strings(IEnumerable<(string Name, string Text)> outputs, string name)
    {
        var strings = new List<string>();
        Collect(JsonNode.Parse(outputs.First(o => o.Name == name).Text));
        return strings;

        void Collect(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject settings:
                    strings.AddRange(settings.Select(static m => m.Key));
                    settings.ToList().ForEach(m => Collect(m.Value));
                    break;
                case JsonArray list:
                    list.ToList().ForEach(Collect);
                    break;
                case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                    strings.Add(value.GetValue<string>());
                    break;
            }
        }
    }

    private static Dictionary<string, string> Variables(string hostile) => new(StringComparer.Ordinal) { ["WORD"] = hostile.Replace("\n", " ", StringComparison.Ordinal) };

    private static string FileName(string hostile) => hostile.Replace('/', '-').Replace('\ud800', '-') + ".json5";

    /// <summary>The name as key, value and id, where checks repeat it.</summary>
    private static string Config(string name, OpenClawRelease release)
    {
        var agents = new JsonObject
        {
            ["defaults"] = new JsonObject
            {
                ["model"] = new JsonObject { ["primary"] = $"acme/{name}" },
                ["sandbox"] = new JsonObject { ["mode"] = "all", ["backend"] = name, ["docker"] = new JsonObject { ["network"] = "bridge", ["binds"] = new JsonArray($"/srv/{name}:/x:rw") } },
                ["workspace"] = ".",
            },
        };
        var agent = new JsonObject { ["tools"] = new JsonObject { ["profile"] = "full", ["alsoAllow"] = new JsonArray(name), ["exec"] = new JsonObject { ["host"] = "gateway", ["security"] = "full" } } };
        if (release.TakesAgent)
        {
            agents["entries"] = new JsonObject { ["main"] = agent };
        }
        else
        {
            agent["id"] = name;
            agents["list"] = new JsonArray(agent);
        }

        var config = new JsonObject
        {
            ["plugins"] = new JsonObject { ["entries"] = new JsonObject { ["policy"] = new JsonObject { ["enabled"] = true } } },
            ["mcp"] = new JsonObject { ["servers"] = new JsonObject { [name] = new JsonObject { ["command"] = name, ["args"] = new JsonArray(name, "${WORD}") } } },
            ["auth"] = new JsonObject { ["profiles"] = new JsonObject { [name] = new JsonObject { ["provider"] = name, ["mode"] = "token" } } },
            ["models"] = new JsonObject { ["providers"] = new JsonObject { [name] = new JsonObject { ["baseUrl"] = "https://example.org", ["models"] = new JsonArray() } } },
            ["messages"] = new JsonObject { ["responsePrefix"] = name },
            ["agents"] = agents,
        };
        return config.ToJsonString();
    }
}
