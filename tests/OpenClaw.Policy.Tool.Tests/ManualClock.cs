using System.Threading.Channels;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>A clock whose timers go off when a test says so. Nothing waits for real.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Channel<Timer> _timers = Channel.CreateUnbounded<Timer>();

    /// <summary>What the last timer was set to.</summary>
    public TimeSpan LastInterval { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        LastInterval = dueTime;
        var timer = new Timer(callback, state);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until somebody waits for a timer.</summary>
    public async Task<System.Action> NextTimer()
    {
        var timer = await _timers.Reader.ReadAsync();
        return timer.Fire;
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
