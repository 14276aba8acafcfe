namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>A clock that stands where it was put.</summary>
internal sealed class SteppedClock : TimeProvider
{
    /// <summary>Where the recorded runs begin.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 7, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
