namespace OpenClaw.Policy.Alignment.Store;

/// <summary>A store cannot be read or written. The message names the file, the place in it, the cause and the remedy.</summary>
public sealed class StoreException : IOException
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
