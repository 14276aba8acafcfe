namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>
/// Runs a program over a text: at each code point it holds the set of steps that it is at, so that the work is the length of the
/// text times the number of steps at most.
/// </summary>
internal sealed class PatternMachine(PatternProgram program, string text)
{
    private readonly bool[] _waiting = new bool[program.Steps.Count];
    private readonly Stack<int> _pending = new();

    /// <summary>Whether the pattern matches somewhere at or after a position, or exactly there.</summary>
    public bool Run(int position, bool onlyHere)
    {
        var current = new List<int>();
        var next = new List<int>();
        var start = position;
        while (true)
        {
            if ((position == start || !onlyHere) && Enter(0, position, current))
            {
                return true;
            }

            if (position == text.Length || (current.Count == 0 && onlyHere))
            {
                return false;
            }

            var codePoint = CodePointAt(position);
            position += codePoint > char.MaxValue ? 2 : 1;
            Array.Clear(_waiting);
            foreach (var step in current)
            {
                if (program.Steps[step].Set!.Contains(codePoint) && Enter(step + 1, position, next))
                {
                    return true;
                }
            }

            (current, next) = (next, current);
            next.Clear();
        }
    }

    /// <summary>Follows every step that takes no code point and keeps those that take one.</summary>
    /// <returns>True when the pattern has matched.</returns>
    private bool Enter(int first, int position, List<int> takers)
    {
        _pending.Push(first);
        while (_pending.TryPop(out var index))
        {
            if (_waiting[index])
            {
                continue;
            }

            _waiting[index] = true;
            var step = program.Steps[index];
            switch (step.Kind)
            {
                case PatternStepKind.Match:
                    return true;

                case PatternStepKind.Take:
                    takers.Add(index);
                    break;

                case PatternStepKind.Fork:
                    _pending.Push(step.Second);
                    _pending.Push(step.First);
                    break;

                case PatternStepKind.Start when position == 0:
                case PatternStepKind.End when position == text.Length:
                case PatternStepKind.Look when new PatternMachine(step.Ahead!, text).Run(position, onlyHere: true) != step.Negative:
                    _pending.Push(index + 1);
                    break;
            }
        }

        return false;
    }

    private int CodePointAt(int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1])
            ? char.ConvertToUtf32(text[position], text[position + 1])
            : text[position];
}
