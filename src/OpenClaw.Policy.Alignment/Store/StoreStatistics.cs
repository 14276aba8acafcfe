namespace OpenClaw.Policy.Alignment.Store;

/// <summary>How much a store holds.</summary>
/// <param name="Rules">Rules that can be used.</param>
/// <param name="Playbooks">Playbooks that can be used.</param>
/// <param name="Events">Events that can be read.</param>
/// <param name="RulesSize">Bytes of the file of rules.</param>
/// <param name="PlaybooksSize">Bytes of the file of playbooks.</param>
/// <param name="LogSize">Bytes of the log.</param>
public sealed record StoreStatistics(int Rules, int Playbooks, int Events, long RulesSize, long PlaybooksSize, long LogSize);
