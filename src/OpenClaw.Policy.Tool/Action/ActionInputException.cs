namespace OpenClaw.Policy.Tool.Action;

/// <summary>An input of the action has a value that it cannot take.</summary>
internal sealed class ActionInputException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}
