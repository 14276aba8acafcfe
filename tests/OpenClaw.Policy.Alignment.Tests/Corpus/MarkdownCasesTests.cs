using System.Globalization;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Markdown in and out, in upstream mode.</summary>
[TestClass]
public sealed class MarkdownCasesTests
{
    private static readonly MarkdownToPolicyConverter Converter = new(AlignmentMode.Upstream, new SteppedClock());

    [TestMethod]
    public void Documents_become_rules_and_documents_again_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("markdown.json", "convert"))
        {
            var markdown = c.Text("markdown")!;
            var exported = c.Text("kind") switch
            {
                "USER" => Rules(report, c, markdown, Converter.ConvertUser, PolicyToMarkdownExporter.User),
                "AGENTS" => Rules(report, c, markdown, Converter.ConvertAgents, PolicyToMarkdownExporter.Agents),
                _ => Soul(report, c, markdown),
            };
            report.Same($"{c.Id()} exported", c.Text("exported"), exported);
            report.Same($"{c.Id()} identical", c["identical_to_input"], new JsonBoolean(exported == markdown));
        }

        report.Finish();
    }

    [TestMethod]
    public void Stores_are_exported_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("markdown.json", "export"))
        {
            var rules = ((JsonObject)JsonReading.Value(c.Text("rules_json")!)).Members.Select(static m => Rule.Read(m.Value)).ToList();
            var files = c.Object("files");
            report.Same($"{c.Id()} USER", files.Text("USER.md"), PolicyToMarkdownExporter.User(rules));
            report.Same($"{c.Id()} SOUL", files.Text("SOUL.md"), PolicyToMarkdownExporter.Soul());
            report.Same($"{c.Id()} AGENTS", files.Text("AGENTS.md"), PolicyToMarkdownExporter.Agents(rules));
        }

        report.Finish();
    }

    [TestMethod]
    public void Folders_are_imported_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("markdown.json", "migrate"))
        {
            using var folder = new TempFolder();
            foreach (var (name, text, _) in c.Object("files").Members)
            {
                folder.Write(name, ((JsonString)text).Value);
            }

            var store = new PolicyStore(folder.File("policy"), AlignmentMode.Upstream);
            if (c["rules_before"] is JsonObject { IsTrue: true } before)
            {
                File.WriteAllText(store.Files.Rules, JsonFormat.Indented(before));
            }

            Converter.MigrateAll(folder.Path, store);
            var after = Directory.EnumerateFiles(store.Files.Folder).Order(StringComparer.Ordinal)
                .Select(static p => KeyValuePair.Create(Path.GetFileName(p), (JsonValue)new JsonString(File.ReadAllText(p))));
            report.Same(c.Id(), c["after"], new JsonObject(after));
        }

        report.Finish();
    }

    [TestMethod]
    public void Texts_are_cut_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("markdown.json", "compact_text"))
        {
            report.Same(c.ToString(), c.Text("result"), MarkdownToPolicyConverter.Compact(c.Text("value")!, c.Int("max_len")));
        }

        report.Finish();
    }

    [TestMethod]
    public void The_clock_of_the_tests_is_that_of_the_record() =>
        Assert.AreEqual(AlignmentCorpus.File("markdown.json")["clock_epoch"]!.ToString(), SteppedClock.Start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static string Rules(
        CaseReport report,
        JsonObject c,
        string markdown,
        Func<string, IReadOnlyList<KeyValuePair<string, Rule>>> convert,
        Func<IEnumerable<Rule>, string> export)
    {
        var rules = convert(markdown);
        report.Same(c.Id(), c["rules"], new JsonObject(rules.Select(static r => KeyValuePair.Create(r.Key, (JsonValue)r.Value.ToJson()))));
        var exported = export(rules.Select(static r => r.Value));
        var second = convert(exported);
        report.Same($"{c.Id()} second", c["second_rules_strategies"], new JsonObject(second.Select(static r => KeyValuePair.Create(r.Key, r.Value[RuleField.Strategy]))));
        report.Same($"{c.Id()} stable", c["second_export_stable"], new JsonBoolean(export(second.Select(static r => r.Value)) == exported));
        return exported;
    }

    private static string Soul(CaseReport report, JsonObject c, string markdown)
    {
        report.Same(c.Id(), c["playbook"], Converter.ConvertSoul(markdown).ToJson());
        return PolicyToMarkdownExporter.Soul();
    }
}
