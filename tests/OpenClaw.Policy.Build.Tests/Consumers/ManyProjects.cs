namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>
/// One build of many projects, each in a folder of its own with its workspace: what happens to one does not keep the others from being built, and
/// a build of many costs little more than one of one.
/// </summary>
internal sealed class ManyProjects : IDisposable
{
    private readonly Consumer _consumer = new();

    public ManyProjects(IEnumerable<ProjectRow> rows, params string[] switches)
    {
        var projects = rows.ToList();
        foreach (var project in projects)
        {
            _consumer.AddProject(project.Name);
        }

        _consumer.AddSolution([.. projects.Select(static p => p.Name)]);
        _consumer.Restore();
        foreach (var project in projects)
        {
            Write(project);
        }

        Run = _consumer.Build(switches);
    }

    public BuildRun Run { get; }

    /// <summary>The codes of the errors about a project, which name one of its files, in their order.</summary>
    public string ErrorsOf(string name) => CodesOf(Run.Errors, name);

    public string WarningsOf(string name) => CodesOf(Run.Warnings, name);

    public string PathOf(string name) => _consumer.PathOf(name);

    /// <summary>Compares what the build of a project did with what its row says.</summary>
    public void AssertRow(ProjectRow row) => Assert.AreEqual(
        (row.Errors, row.Warnings, row.Compiles),
        (ErrorsOf(row.Name), WarningsOf(row.Name), IsCompiled(row.Name)),
        string.Join('\n', Run.Errors.Concat(Run.Warnings).Where(l => l.Contains(Folder(row.Name), StringComparison.Ordinal))));

    public bool IsCompiled(string name) => File.Exists(_consumer.PathOf($"{name}/obj/Debug/net10.0/{name}.dll"));

    public void Dispose() => _consumer.Dispose();

    private void Write(ProjectRow row)
    {
        var name = row.Name;
        _consumer.Write($"{name}/openclaw.json", row.Config);
        _consumer.Write($"{name}/policy.jsonc", File.ReadAllText(_consumer.PathOf("policy.jsonc")));
        WriteProject($"{name}/Directory.Build.props", row.Props, row.Local);
        WriteProject($"{name}/Directory.Build.targets", row.Targets, row.Local);
        if (row.Own.Length > 0)
        {
            WriteProject($"{name}/own.targets", row.Own, row.Local);
        }
    }

    private void WriteProject(string path, string body, string local) => _consumer.Write(path, $"<Project TreatAsLocalProperty=\"{local}\">{body}</Project>");

    private string CodesOf(IEnumerable<string> lines, string name) =>
        string.Join(' ', lines.Where(l => l.Contains(Folder(name), StringComparison.Ordinal)).Select(CodeOf));

    private string Folder(string name) => $"{_consumer.Root}/{name}/";

    /// <summary>The code of a line such as <c>file(6,7): error OCP1020: text</c>.</summary>
    private static string CodeOf(string line) => line.Split(": ", 3)[1].Split(' ')[^1];
}
