using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Merging;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Store;

/// <summary>
/// The rules, playbooks and events of one folder. In corrected mode a file that cannot be read is an error and stays as it is, an entry
/// that breaks the model is set aside, writers wait for one another, and reading creates nothing. In upstream mode it does what
/// openclaw-alignment 2.0.0 does: a corrupt file counts as empty, one bad entry is an error, and opening creates the folder.
/// </summary>
public sealed class PolicyStore
{
    private readonly StoreReading _reading;
    private readonly string _root;
    private StoreLock? _held;

    /// <param name="folder">The absolute path of the policy folder.</param>
    /// <param name="mode">How it behaves.</param>
    /// <param name="warn">Told in upstream mode what could not be loaded.</param>
    /// <param name="root">An absolute folder, such as that of the project, below which nothing is written through a link; null for the policy folder.</param>
    /// <exception cref="StoreException">The folder cannot be made (upstream mode).</exception>
    public PolicyStore(string folder, AlignmentMode mode = AlignmentMode.Corrected, Action<string>? warn = null, string? root = null)
    {
        Files = new(folder);
        _root = root ?? folder;
        Mode = mode;
        _reading = new(Files, mode, warn ?? (static _ => { }));
        if (mode == AlignmentMode.Upstream)
        {
            Guarded(folder, _ => Destination(Files.Log).MakeFolder());
        }
    }

    public StoreFiles Files { get; }

    public AlignmentMode Mode { get; }

    /// <summary>Opens the store of a memory folder and makes the files that are missing.</summary>
    /// <exception cref="StoreException">They cannot be made.</exception>
    public static PolicyStore Bootstrap(string memoryFolder, AlignmentMode mode = AlignmentMode.Corrected, Action<string>? warn = null, string? root = null)
    {
        var store = new PolicyStore(StoreFiles.Of(memoryFolder).Folder, mode, warn, root);
        if (!File.Exists(store.Files.Rules))
        {
            store.SaveRules(new());
        }

        if (!File.Exists(store.Files.Playbooks))
        {
            store.SavePlaybooks(new());
        }

        store.TouchLog();
        return store;
    }

    /// <summary>Makes an empty log when there is none.</summary>
    /// <exception cref="StoreException">It cannot be made.</exception>
    public void TouchLog()
    {
        if (!File.Exists(Files.Log))
        {
            Guarded(Files.Log, p => AtomicFile.Create(Destination(p), []));
        }
    }

    /// <summary>
    /// Does several reads and writes as one: no other writer of this library comes between. In upstream mode nothing is locked.
    /// </summary>
    /// <exception cref="StoreException">Another writer does not end.</exception>
    public T Exclusively<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Mode == AlignmentMode.Upstream || _held is not null)
        {
            return work();
        }

        using var held = StoreLock.Take(Files, Destination(Files.Log));
        _held = held;
        try
        {
            return work();
        }
        finally
        {
            _held = null;
        }
    }

    /// <summary>As <see cref="Exclusively{T}"/>, without a result.</summary>
    public void Exclusively(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Exclusively(() =>
        {
            work();
            return true;
        });
    }

    /// <exception cref="StoreException">The file cannot be read (corrected mode).</exception>
    /// <exception cref="ModelException">An entry breaks the model, or the file holds no object (upstream mode).</exception>
    public AssetMap<Rule> LoadRules() => Load(Files.Rules, ReadRule);

    /// <exception cref="StoreException">The file cannot be written.</exception>
    /// <exception cref="ModelException">A text cannot be expressed in UTF-8.</exception>
    public void SaveRules(AssetMap<Rule> rules) => Save(Files.Rules, rules);

    /// <exception cref="StoreException">The file cannot be read (corrected mode).</exception>
    /// <exception cref="ModelException">An entry breaks the model, or the file holds no object (upstream mode).</exception>
    public AssetMap<Playbook> LoadPlaybooks() => Load(Files.Playbooks, Playbook.Read);

    /// <exception cref="StoreException">The file cannot be written.</exception>
    public void SavePlaybooks(AssetMap<Playbook> playbooks) => Save(Files.Playbooks, playbooks);

    public Rule? GetRule(string id) => LoadRules()[id];

    public Playbook? GetPlaybook(string id) => LoadPlaybooks()[id];

    /// <summary>Inserts or replaces one rule under its id.</summary>
    public void SaveRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Exclusively(() =>
        {
            var rules = LoadRules();
            rules.Set(rule.Id, rule);
            SaveRules(rules);
        });
    }

    /// <summary>Inserts or replaces one playbook under its id.</summary>
    public void SavePlaybook(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        Exclusively(() =>
        {
            var playbooks = LoadPlaybooks();
            playbooks.Set(playbook.Id, playbook);
            SavePlaybooks(playbooks);
        });
    }

    /// <returns>False when there is no such rule.</returns>
    public bool DeleteRule(string id) => Exclusively(() =>
    {
        var rules = LoadRules();
        var isThere = rules.Remove(id);
        if (isThere)
        {
            SaveRules(rules);
        }

        return isThere;
    });

    /// <returns>False when there is no such playbook.</returns>
    public bool DeletePlaybook(string id) => Exclusively(() =>
    {
        var playbooks = LoadPlaybooks();
        var isThere = playbooks.Remove(id);
        if (isThere)
        {
            SavePlaybooks(playbooks);
        }

        return isThere;
    });

    /// <summary>Appends events, all in one write.</summary>
    /// <exception cref="StoreException">The log cannot be written.</exception>
    public void Append(params IReadOnlyList<PolicyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var text = string.Concat(events.Select(e => Line(e) + "\n"));
        var bytes = JsonFormat.Bytes(text);
        if (Mode == AlignmentMode.Upstream)
        {
            Guarded(Files.Log, p =>
            {
                Destination(p).RefuseLinks();
                StoreLock.RefuseOtherKinds(p);
                using var stream = new FileStream(p, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                stream.Write(bytes);
            });
            return;
        }

        Exclusively(() => _held!.Append(Files, bytes));
    }

    /// <summary>
    /// Stores rules and the events that tell of their change. The new file of rules is complete on disk before the log grows, and takes its
    /// place right after: what can fail has failed before either is changed.
    /// </summary>
    /// <exception cref="StoreException">One of them cannot be written.</exception>
    public void Commit(AssetMap<Rule> rules, IReadOnlyList<PolicyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Exclusively(() =>
        {
            var bytes = JsonFormat.Bytes(JsonFormat.Indented(rules.ToJson()));
            Guarded(Files.Rules, p =>
            {
                using var prepared = PreparedFile.Write(Destination(p), s => s.Write(bytes));
                Append(events);
                prepared.Commit();
            });
        });
    }

    /// <summary>Replaces whole files, all of them complete on disk before the first takes its place. The log comes first, as in <see cref="Commit"/>.</summary>
    /// <param name="files">Their content by name.</param>
    /// <exception cref="StoreException">One of them cannot be written.</exception>
    public void Replace(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Exclusively(() => Guarded(Files.Folder, folder =>
        {
            var prepared = new List<PreparedFile>();
            try
            {
                foreach (var name in MergeSide.Names.Where(files.ContainsKey))
                {
                    prepared.Add(PreparedFile.Write(Destination(Path.Combine(folder, name)), s => s.Write(files[name])));
                }

                prepared.ForEach(static p => p.Commit());
            }
            finally
            {
                prepared.ForEach(static p => p.Dispose());
            }
        }));
    }

    /// <summary>The latest events that can be read, the newest first.</summary>
    /// <param name="limit">
    /// How many at most; 0 for all. In upstream mode how many lines are looked at, counted from the end, and a negative number leaves out
    /// as many from the front.
    /// </param>
    /// <exception cref="StoreException">The log cannot be read (corrected mode).</exception>
    public IReadOnlyList<PolicyEvent> GetEvents(int limit = 100) => _reading.Events(limit, static _ => true);

    /// <summary>The latest decisions and outcomes, the newest first.</summary>
    /// <param name="limit">As in <see cref="GetEvents"/>: events of these types in corrected mode, lines in upstream mode.</param>
    public IReadOnlyList<PolicyEvent> GetDecisionEvents(int limit = 100) => _reading.Events(limit, static e => EventSelection.Decisions.Contains(e.EventType));

    /// <summary>The latest promotions, suspensions, reactivations and archivings, the newest first.</summary>
    /// <param name="limit">As in <see cref="GetDecisionEvents"/>.</param>
    public IReadOnlyList<PolicyEvent> GetLifecycleEvents(int limit = 100) => _reading.Events(limit, static e => EventSelection.Lifecycle.Contains(e.EventType));

    /// <summary>Decisions, outcomes and changes of status, the newest first: what the promotion gate looks at.</summary>
    internal IReadOnlyList<PolicyEvent> GetGateEvents(int limit) => _reading.Events(limit, static e => EventSelection.GateEvents.Contains(e.EventType));

    public IReadOnlyList<Rule> GetRulesByStatus(string status) => [.. LoadRules().Values.Where(r => r.Status == status)];

    /// <summary>Confirmed rules of high or critical risk that execute without a question.</summary>
    public IReadOnlyList<Rule> GetRiskyConfirmedRules() => [.. LoadRules().Values.Where(IsRisky)];

    /// <summary>How much the store holds.</summary>
    public StoreStatistics GetStatistics() => new(
        LoadRules().Count, LoadPlaybooks().Count, GetEvents(Mode == AlignmentMode.Upstream ? 1_000_000 : 0).Count, Size(Files.Rules), Size(Files.Playbooks), Size(Files.Log));

    internal static bool IsRisky(Rule rule) =>
        rule.Status == Vocabulary.Confirmed && rule.PolicyDecision == Vocabulary.AutoExecute && rule[RuleField.RiskLevel] is JsonString { Value: "high" or "critical" };

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>The real reader splits lines at characters that JSON may hold raw; written as escapes they do it no harm.</summary>
    private string Line(PolicyEvent e) => Mode == AlignmentMode.Upstream ? e.ToLine() : e.ToLine()
        .Replace("\u0085", "\\u0085", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private Rule ReadRule(JsonValue record)
    {
        var rule = Rule.Read(record);
        if (Mode == AlignmentMode.Corrected && RecordShape.Problem(record) is { } problem)
        {
            throw new ModelException(problem);
        }

        return rule;
    }

    private AssetMap<T> Load<T>(string path, Func<JsonValue, T> read)
        where T : class, IAsset
    {
        var result = new AssetMap<T>();
        if (_reading.Document(path) is not { } entries)
        {
            return result;
        }

        foreach (var (key, value, _) in entries.Members)
        {
            try
            {
                result.Set(key, read(value));
            }
            catch (ModelException e) when (Mode == AlignmentMode.Corrected)
            {
                result.Keep(new(key, value, e.Message));
            }
        }

        return result;
    }

    private void Save<T>(string path, AssetMap<T> assets)
        where T : class, IAsset
    {
        var bytes = JsonFormat.Bytes(JsonFormat.Indented(assets.ToJson()));
        Guarded(path, p => AtomicFile.WriteIfChanged(Destination(p), bytes));
        if (Mode == AlignmentMode.Upstream)
        {
            // The real one writes through this name, so that a left-over one is gone after a save.
            Guarded(path, static p => File.Delete(Path.ChangeExtension(p, ".tmp")));
        }
    }

    private Destination Destination(string path) => new(path, _root, Files.Folder);

    private static void Guarded(string path, Action<string> write)
    {
        try
        {
            write(path);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not StoreException)
        {
            throw StoreErrors.CannotWrite(path, e);
        }
    }
}
