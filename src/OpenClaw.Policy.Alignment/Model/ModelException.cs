namespace OpenClaw.Policy.Alignment.Model;

/// <summary>A record does not have the shape of a rule, a playbook or an event, or a value of it cannot be used.</summary>
public sealed class ModelException : FormatException
{
    public ModelException(string message)
        : base(message)
    {
    }

    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
