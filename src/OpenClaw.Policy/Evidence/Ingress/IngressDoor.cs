using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>A way in for messages: a channel, or one of its accounts.</summary>
/// <param name="Channel">The channel's key below <c>channels</c>.</param>
/// <param name="AccountId">The account's key; null for the channel itself.</param>
/// <param name="Own">Its settings.</param>
/// <param name="Parent">The settings of the channel, which an account takes over; null for the channel itself.</param>
/// <param name="Defaults">The settings of all channels, <c>channels.defaults</c>. Only <c>groupPolicy</c> is taken over from there.</param>
internal sealed record IngressDoor(string Channel, string? AccountId, SettingPlace Own, SettingPlace? Parent, SettingPlace Defaults)
{
    /// <summary>Whether the channel has at most one account in the config.</summary>
    public required bool IsOnlyOne { get; init; }

    /// <summary>A fact about this way in.</summary>
    /// <param name="name">The fact's name; its id is the channel's, the account's and this.</param>
    /// <param name="kind">One of <see cref="IngressKind"/>.</param>
    /// <param name="source">The address of the setting that decides.</param>
    /// <param name="origin">Where it can be edited.</param>
    /// <param name="value">What is in force.</param>
    /// <param name="isExplicit">Whether the config says so.</param>
    public IngressEvidence Fact(string name, string kind, string source, Origin? origin, Node value, bool isExplicit) =>
        new(AccountId is null ? $"{Channel}-{name}" : $"{Channel}-{AccountId}-{name}", kind, source, value, isExplicit, origin)
        {
            Channel = Channel,
            AccountId = AccountId,
        };
}
