namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>What a step of a <see cref="PatternProgram"/> does.</summary>
internal enum PatternStepKind
{
    /// <summary>Takes one code point of <see cref="PatternStep.Set"/>.</summary>
    Take,

    /// <summary>Goes on at <see cref="PatternStep.First"/> and at <see cref="PatternStep.Second"/>.</summary>
    Fork,

    /// <summary>Goes on at the start of the text only.</summary>
    Start,

    /// <summary>Goes on at the end of the text only.</summary>
    End,

    /// <summary>Goes on when <see cref="PatternStep.Ahead"/> matches here, or when it does not.</summary>
    Look,

    /// <summary>The pattern has matched.</summary>
    Match,
}

/// <summary>One step; after it comes the next one, where its kind does not say otherwise.</summary>
internal readonly record struct PatternStep(
    PatternStepKind Kind, CodePointSet? Set = null, int First = 0, int Second = 0, PatternProgram? Ahead = null, bool Negative = false);

/// <summary>A pattern as steps of a machine that is in many places at once, so that its work never explodes.</summary>
internal sealed class PatternProgram
{
    private readonly List<PatternStep> _steps = [];
    private readonly bool _ignoreCase;

    public PatternProgram(PatternTerm term, bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
        Emit(term);
        _steps.Add(new PatternStep(PatternStepKind.Match));
    }

    public IReadOnlyList<PatternStep> Steps => _steps;

    private void Emit(PatternTerm term)
    {
        switch (term)
        {
            case SetTerm { Set: var set }:
                _steps.Add(new PatternStep(PatternStepKind.Take, _ignoreCase ? set.WithBothCases() : set));
                break;

            case SequenceTerm { Parts: var parts }:
                foreach (var part in parts)
                {
                    Emit(part);
                }

                break;

            case ChoiceTerm { Branches: var branches }:
                EmitChoice(branches);
                break;

            case RepeatTerm repeat:
                EmitRepeat(repeat);
                break;

            case EdgeTerm { IsStart: var isStart }:
                _steps.Add(new PatternStep(isStart ? PatternStepKind.Start : PatternStepKind.End));
                break;

            case LookaheadTerm look:
                _steps.Add(new PatternStep(PatternStepKind.Look, Ahead: new PatternProgram(look.Part, _ignoreCase), Negative: look.Negative));
                break;
        }
    }

    private void EmitChoice(IReadOnlyList<PatternTerm> branches)
    {
        var ends = new List<int>();
        for (var i = 0; i < branches.Count - 1; i++)
        {
            var fork = Reserve();
            Emit(branches[i]);
            ends.Add(Reserve());
            _steps[fork] = Fork(fork + 1, _steps.Count);
        }

        Emit(branches[^1]);
        foreach (var end in ends)
        {
            _steps[end] = Fork(_steps.Count, _steps.Count);
        }
    }

    private void EmitRepeat(RepeatTerm repeat)
    {
        for (var i = 0; i < repeat.Minimum; i++)
        {
            Emit(repeat.Part);
        }

        if (repeat.Maximum is not { } maximum)
        {
            var loop = Reserve();
            Emit(repeat.Part);
            _steps.Add(Fork(loop, loop));
            _steps[loop] = Fork(loop + 1, _steps.Count);
            return;
        }

        var forks = new List<int>();
        for (var i = repeat.Minimum; i < maximum; i++)
        {
            forks.Add(Reserve());
            Emit(repeat.Part);
        }

        foreach (var fork in forks)
        {
            _steps[fork] = Fork(fork + 1, _steps.Count);
        }
    }

    private int Reserve()
    {
        _steps.Add(default);
        return _steps.Count - 1;
    }

    private static PatternStep Fork(int first, int second) => new(PatternStepKind.Fork, First: first, Second: second);
}
