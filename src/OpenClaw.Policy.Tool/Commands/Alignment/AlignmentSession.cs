using OpenClaw.Policy.Alignment;
using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Resolution;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>One run of an alignment command: the memory of the current folder, the mode, and the form of the answer.</summary>
/// <param name="Host">The process.</param>
/// <param name="Mode">How the engine behaves.</param>
/// <param name="Json">Whether the answer is JSON.</param>
internal sealed record AlignmentSession(CommandHost Host, AlignmentMode Mode, bool Json)
{
    public bool IsUpstream => Mode == AlignmentMode.Upstream;

    /// <summary>The memory folder of the current folder.</summary>
    public string Memory => MemoryOf(Host.CurrentDirectory);

    public static string MemoryOf(string folder) => Path.Combine(folder, StoreFiles.MemoryFolder);

    /// <summary>The store; upstream mode creates its folder.</summary>
    public PolicyStore Open() => Tell(new PolicyStore(StoreFiles.Of(Memory).Folder, Mode, Warn, Host.CurrentDirectory));

    /// <summary>The API; what is missing of the store is created in upstream mode, and when something is to be written.</summary>
    public ConfirmationApi Api(bool writes)
    {
        var store = writes || IsUpstream ? Tell(PolicyStore.Bootstrap(Memory, Mode, Warn, Host.CurrentDirectory)) : Open();
        return new(store, ProjectIdentity.Of(Host.CurrentDirectory, Mode), Host.Clock);
    }

    /// <summary>Writes the answer: the record as JSON, or the lines.</summary>
    public int Answer(JsonValue record, params IEnumerable<string> lines) => AnswerEscaped(record, lines.Select(static l => TerminalText.Escape(l)));

    /// <summary>Writes the answer; the lines are safe for a terminal as they are.</summary>
    public int AnswerEscaped(JsonValue record, IEnumerable<string> lines)
    {
        foreach (var line in Json ? [JsonFormat.Indented(record)] : lines)
        {
            Host.Output.WriteLine(line);
        }

        return ExitCodes.Ok;
    }

    public void Warn(string message) => Host.Error.WriteLine($"openclaw-policy: {TerminalText.Escape(message)}");

    /// <summary>Runs a command. What fails is said in one line; upstream mode ends with 1, as the real program does when it crashes.</summary>
    public int Run(Func<AlignmentSession, int> command)
    {
        try
        {
            return command(this);
        }
        catch (Exception e) when (e is StoreException or ModelException or JsonTextException)
        {
            Warn(e.Message);
            return IsUpstream ? ExitCodes.Findings : ExitCodes.CouldNotLook;
        }
    }

    /// <summary>Says which entries take part in nothing.</summary>
    private PolicyStore Tell(PolicyStore store)
    {
        if (!IsUpstream)
        {
            foreach (var (path, entries) in (ReadOnlySpan<(string, IEnumerable<SetAsideEntry>)>)[(store.Files.Rules, store.LoadRules().SetAside), (store.Files.Playbooks, store.LoadPlaybooks().SetAside)])
            {
                foreach (var entry in entries)
                {
                    Warn($"{path}: the entry `{entry.Key}` is set aside and takes part in nothing: {entry.Reason} Correct it; it is kept as it is.");
                }
            }
        }

        return store;
    }
}
