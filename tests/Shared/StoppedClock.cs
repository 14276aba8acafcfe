namespace OpenClaw.Policy.TestSupport;

/// <summary>
/// A clock that stands still, so that nothing runs out of time on a busy machine, until a test lets the time run out: then every timer goes
/// off, also those that are set later.
/// </summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private bool _ranOut;
    private long _ticks;

    /// <summary>How much time passes from one look at the clock to the next.</summary>
    public TimeSpan BetweenLooks { get; init; }

    /// <summary>A day like any other.</summary>
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, BetweenLooks.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
            if (_ranOut)
            {
                timer.GoOff();
            }
        }

        return timer;
    }

    public void RunOut()
    {
        lock (_lock)
        {
            _ranOut = true;
            _timers.ForEach(static t => t.GoOff());
        }
    }

    private sealed class Timer(StoppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        /// <summary>Never within the call that sets the timer, as with a real clock.</summary>
        public void GoOff() => ThreadPool.QueueUserWorkItem(_ => callback(state));

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
