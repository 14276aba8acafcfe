using System.Globalization;
using System.Text;
using OpenClaw.Policy.Alignment;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>
/// A log of any length without a finding: the lines that the engine itself wrote for one rule, from its birth to its third execution, told again for a hundred rules with ids,
/// evidence and times of their own.
/// </summary>
internal sealed class GeneratedLog : IDisposable
{
    private const int Rules = 100;
    private const int LinesOfACycle = 3;

    /// <summary>Candidate, candidate, promoted, confirmed: from the fourth on, cycles differ in evidence and time alone.</summary>
    private const int Cycles = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-log-").FullName;

    public GeneratedLog(int events)
    {
        var lines = Templates();
        using var writer = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20) { NewLine = "\n" };
        for (var i = 0; i < events; i++)
        {
            var (cycle, rule) = Math.DivRem(i / LinesOfACycle, Rules);
            writer.WriteLine(Line(lines[(Math.Min(cycle, Cycles - 1) * LinesOfACycle) + (i % LinesOfACycle)], rule, cycle, i));
        }
    }

    /// <summary>The policy folder, as the real store opens it.</summary>
    public string Folder => _folder;

    public string Path => System.IO.Path.Combine(_folder, StoreFiles.LogName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Line(Template template, int rule, int cycle, int number)
    {
        var time = template.Time.Length == 0 ? string.Empty : new DateTimeOffset(2026, 3, 7, 12, 0, 0, TimeSpan.Zero).AddSeconds(number).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return template.Text.Replace(template.Time, time, StringComparison.Ordinal)
            .Replace(template.Rule, string.Create(CultureInfo.InvariantCulture, $"policy_{rule:x10}"), StringComparison.Ordinal)
            .Replace(template.Decision, string.Create(CultureInfo.InvariantCulture, $"dec_{(cycle * Rules) + rule:x12}"), StringComparison.Ordinal)
            .Replace($"\"evidence_count\": {Math.Min(cycle, Cycles - 1) + 2}", string.Create(CultureInfo.InvariantCulture, $"\"evidence_count\": {cycle + 2}"), StringComparison.Ordinal);
    }

    private static List<Template> Templates()
    {
        var folder = Directory.CreateTempSubdirectory("openclaw-policy-templates-").FullName;
        try
        {
            var store = PolicyStore.Bootstrap(folder);
            var api = new ConfirmationApi(store, ProjectIdentity.Of(folder, AlignmentMode.Corrected), TimeProvider.System, new RandomIds());
            var task = new TaskContext(new([new("task_type", new JsonString("T2")), new("command", new JsonString("make thing")), new("task_description", new JsonString("Make the thing"))]));
            for (var i = 0; i < Cycles; i++)
            {
                var decision = api.ShouldAutoExecute(task).DecisionId;
                api.RecordExecutionResult(new() { Task = task, DecisionId = decision, ExecutionResult = Vocabulary.Success, UserOverride = Vocabulary.ConfirmedAfterPrompt });
            }

            var rule = store.LoadRules().Values.Single().Id;
            var texts = File.ReadAllLines(store.Files.Log);
            return
            [
                .. texts.Select((text, i) => new Template(
                    text,
                    PolicyEvent.Read(JsonReading.Value(text)).Timestamp,
                    rule,
                    PolicyEvent.Read(JsonReading.Value(texts[i / LinesOfACycle * LinesOfACycle])).Payload.Text("decision_id")!)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Template(string Text, string Time, string Rule, string Decision);
}
