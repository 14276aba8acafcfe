namespace OpenClaw.Policy.Text.Urls;

/// <summary>What becomes of each character in a host name (UTS #46, nontransitional), as Node.js 24 has it.</summary>
internal sealed class HostCharacters
{
    private static readonly Lazy<HostCharacters> Lazy = new(static () => new HostCharacters(TableReader.Open("hosts.br")));

    /// <summary>Runs of code points, ascending; what lies in none of them and has no mapping is disallowed.</summary>
    private readonly int[] _starts;
    private readonly (int End, HostCharacter Kind)[] _runs;
    private readonly Dictionary<int, int[]> _mappings = [];

    private HostCharacters(TableReader table)
    {
        var runs = new List<(int Start, int End, HostCharacter Kind)>();
        foreach (var kind in (ReadOnlySpan<HostCharacter>)[HostCharacter.Valid, HostCharacter.Mark, HostCharacter.Ignored, HostCharacter.Dependent])
        {
            runs.AddRange(table.Runs().Select(run => (run.Start, run.End, kind)));
        }

        runs.Sort();
        _starts = [.. runs.Select(static r => r.Start)];
        _runs = [.. runs.Select(static r => (r.End, r.Kind))];

        var (codePoint, first) = (0, 0);
        for (var count = table.Number(); count > 0; count--)
        {
            codePoint += table.Number();
            var mapping = new int[table.Number()];
            for (var i = 0; i < mapping.Length; i++)
            {
                mapping[i] = table.Signed() + (i == 0 ? first : 0);
            }

            first = mapping[0];
            _mappings.Add(codePoint, mapping);
        }
    }

    public static HostCharacters Instance => Lazy.Value;

    public HostCharacter KindOf(int codePoint)
    {
        var index = Array.BinarySearch(_starts, codePoint);
        index = index >= 0 ? index : ~index - 1;
        if (index >= 0 && codePoint < _runs[index].End)
        {
            return _runs[index].Kind;
        }

        return _mappings.ContainsKey(codePoint) ? HostCharacter.Mapped : HostCharacter.Disallowed;
    }

    /// <summary>What stands for a character of the kind <see cref="HostCharacter.Mapped"/>.</summary>
    public ReadOnlySpan<int> MappingOf(int codePoint) => _mappings[codePoint];
}
