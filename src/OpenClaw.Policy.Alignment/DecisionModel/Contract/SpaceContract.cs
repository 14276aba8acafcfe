namespace OpenClaw.Policy.Alignment.DecisionModel.Contract;

/// <summary>The order of the states and actions in their vectors, as openclaw-alignment 2.0.0 fixes it (<c>contracts.py</c>). A saved model is of use only in this order.</summary>
public static class SpaceContract
{
    public static IReadOnlyList<string> TaskTypes { get; } = ["T1", "T2", "T3", "T4"];

    public static IReadOnlyList<string> Technologies { get; } = ["react", "vue", "fastapi", "express", "python", "javascript", "typescript", "go"];

    public static IReadOnlyList<string> Moods { get; } = ["focused", "relaxed", "stressed"];

    public static IReadOnlyList<string> Agents { get; } = ["claude", "codex", "gemini"];

    public static IReadOnlyList<string> Automations { get; } = ["low", "medium", "high"];

    public static IReadOnlyList<string> Styles { get; } = ["brief", "detailed", "interactive"];

    public static IReadOnlyList<bool> Confirmations { get; } = [false, true];

    /// <summary>The parts of a state's vector and how many places each has.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> StateParts { get; } =
    [
        new("task_type", TaskTypes.Count),
        new("tech_stack", Technologies.Count),
        new("user_mood", Moods.Count),
        new("time_of_day", 1),
        new("recent_performance", 1),
    ];

    /// <summary>The choices that make an action, and how many values each has.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> ActionHeads { get; } =
    [
        new("agent", Agents.Count),
        new("automation", Automations.Count),
        new("style", Styles.Count),
        new("confirm", Confirmations.Count),
    ];

    /// <summary>17 places.</summary>
    public static int StateLength { get; } = StateParts.Sum(static p => p.Value);

    /// <summary>11 places.</summary>
    public static int ActionLength { get; } = ActionHeads.Sum(static h => h.Value);
}
