namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Ids from random UUIDs.</summary>
public sealed class RandomIds : IIdSource
{
    public string Next() => Guid.NewGuid().ToString("N");
}
