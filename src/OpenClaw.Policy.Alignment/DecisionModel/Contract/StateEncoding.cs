using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.DecisionModel.Contract;

/// <summary>Makes a state of a task's words, as <c>environment.py</c> does: what is unknown gets a default, and a name inside another name counts.</summary>
public static class StateEncoding
{
    public const string DefaultTaskType = "T2";

    private const double Noon = 12;
    private const double HoursOfADay = 24;
    private const string DefaultTechnology = "python";

    /// <summary>The type in capitals; <c>T2</c> when it is none of the four.</summary>
    public static string TaskType(JsonObject task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var text = task["task_type"] is { } value ? PythonText.Of(value) : DefaultTaskType;
        return SpaceContract.TaskTypes.FirstOrDefault(t => t.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? DefaultTaskType;
    }

    /// <summary>The hour, 0 to 24; noon when it is no number.</summary>
    /// <exception cref="ModelException">An integer that no double can hold, which the real program stumbles over too.</exception>
    public static double TimeOfDay(JsonObject task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var hours = task["time_of_day"] switch
        {
            JsonString text => PythonFloat.Parse(text.Value) ?? Noon,
            (JsonFloat or JsonInteger or JsonBoolean) and var number => PythonArithmetic.Double(number, "time_of_day"),
            _ => Noon,
        };
        return PythonArithmetic.Clamp(hours, 0, HoursOfADay);
    }

    /// <summary>The state of a task.</summary>
    /// <param name="task">The keys <c>task_type</c>, <c>tech_stack</c>, <c>user_mood</c> and <c>time_of_day</c> are read.</param>
    /// <param name="recentPerformance">The moving average of the rewards so far.</param>
    /// <exception cref="ModelException">The technologies are nothing that has items, or an item is no text.</exception>
    public static TaskState State(JsonObject task, double recentPerformance) => new(
        OneHot(SpaceContract.TaskTypes, TaskType(task)),
        TechnologyVector(task),
        OneHot(SpaceContract.Moods, task["user_mood"] is JsonString mood && SpaceContract.Moods.Contains(mood.Value) ? mood.Value : SpaceContract.Moods[0]),
        TimeOfDay(task) / HoursOfADay,
        recentPerformance);

    private static double[] OneHot(IReadOnlyList<string> order, string name) => [.. order.Select(o => o == name ? 1.0 : 0.0)];

    private static double[] TechnologyVector(JsonObject task)
    {
        var vector = new double[SpaceContract.Technologies.Count];
        foreach (var name in Technologies(task["tech_stack"]).Select(PythonText.Lower))
        {
            var isExact = SpaceContract.Technologies.Contains(name);
            for (var i = 0; i < vector.Length; i++)
            {
                var supported = SpaceContract.Technologies[i];
                vector[i] = (isExact ? supported == name : name.Contains(supported, StringComparison.Ordinal)) ? 1 : vector[i];
            }
        }

        return Array.Exists(vector, static v => v != 0) ? vector : OneHot(SpaceContract.Technologies, DefaultTechnology);
    }

    /// <summary>What Python's <c>for</c> finds in the value: the items of a list, the keys of an object. The characters of a text hold no technology.</summary>
    private static IEnumerable<string> Technologies(JsonValue? value) => value switch
    {
        null => [DefaultTechnology],
        JsonArray list => list.Items.Select(static i => i is JsonString s ? s.Value : throw new ModelException($"A technology is a text, not {JsonWords.Of(i)}.")),
        JsonObject members => members.Members.Select(static m => m.Name),
        JsonString => [],
        _ => throw new ModelException($"`tech_stack` is a list of texts, not {JsonWords.Of(value)}."),
    };
}
