using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>The family <c>alignment</c>: whether the rules of <c>.openclaw_memory/policy</c> earned their status by the log beside them.</summary>
public sealed class AlignmentFamily : ICheckFamily
{
    public string Name => "alignment";

    public IReadOnlyList<DiagnosticDescriptor> Descriptors => AlignmentDiagnostics.All;

    public bool Applies(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Folders(context).Any(f => MemoryFolder.Exists(f, context.Files) || (context.Base is { } known && MemoryFolder.Exists(f, known.Files)));
    }

    public FamilyResult Check(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new FindingList();
        var memories = new List<MemoryFolder>();
        foreach (var folder in Folders(context))
        {
            var memory = MemoryFolder.Exists(folder, context.Files) ? MemoryFolder.Read(folder, context.Files) : null;
            if (memory is not null)
            {
                memories.Add(memory);
                CheckOne(memory, context, findings);
            }

            if (context.Base is { } known && MemoryFolder.Exists(folder, known.Files))
            {
                BaseChecks.Run(MemoryFolder.Read(folder, known.Files), memory, findings);
            }
        }

        var all = findings.Finish();
        return new(all, [.. memories.Select(m => RuleTable.Of(m, all, ShownName(m, context))).OfType<FamilyTable>()]);
    }

    private static IEnumerable<string> Folders(CheckContext context) => context.Folders.Select(static f => Path.Combine(f, StoreFiles.MemoryFolder)).Distinct(StringComparer.Ordinal);

    private static string ShownName(MemoryFolder memory, CheckContext context) => Path.GetRelativePath(context.Root, memory.Path).Replace(Path.DirectorySeparatorChar, '/');

    private static void CheckOne(MemoryFolder memory, CheckContext context, FindingList findings)
    {
        FileChecks.Run(memory, context, findings);
        RecordChecks.Run(memory, findings);
        LogChecks.Run(memory, findings);
        TrailChecks.Run(memory, findings);
        RuleChecks.Run(memory, findings);
        ReferenceChecks.Run(memory, findings);
        MarkdownChecks.Run(memory, findings);
    }
}
