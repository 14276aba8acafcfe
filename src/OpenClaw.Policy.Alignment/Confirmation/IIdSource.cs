namespace OpenClaw.Policy.Alignment.Confirmation;

/// <summary>Gives the random part of ids; handed in, so that a run can be repeated.</summary>
public interface IIdSource
{
    /// <summary>32 lower-case hexadecimal digits that were not given before.</summary>
    string Next();
}
