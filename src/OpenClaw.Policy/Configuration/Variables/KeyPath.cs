using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>Where a walk through a config stands; its text is made only when somebody asks.</summary>
internal sealed class KeyPath
{
    private readonly Stack<(string? Key, int Index)> _steps = new();

    public void Enter(string key) => _steps.Push((key, 0));

    public void Enter(int index) => _steps.Push((null, index));

    public void Leave() => _steps.Pop();

    /// <summary>Dotted keys with indexes in brackets: <c>a.b[0].c</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (key, index) in _steps.Reverse())
        {
            if (key is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('.');
            }

            text.Append(key);
        }

        return text.ToString();
    }
}
