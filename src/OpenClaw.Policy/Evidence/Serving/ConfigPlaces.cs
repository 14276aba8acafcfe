namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// Numbers for the places of configs, equal for equal places of several configs. A number instead of a path: paths of long keys would be copied for every setting
/// below them.
/// </summary>
internal sealed class ConfigPlaces
{
    public const int Root = 0;

    private readonly Dictionary<(int Parent, string Step), int> _numbers = [];

    /// <summary>The place one step below another one.</summary>
    public int Below(int parent, string step)
    {
        if (!_numbers.TryGetValue((parent, step), out var number))
        {
            _numbers.Add((parent, step), number = _numbers.Count + 1);
        }

        return number;
    }
}
