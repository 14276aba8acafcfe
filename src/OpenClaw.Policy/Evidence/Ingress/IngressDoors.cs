using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// The ways in that a config opens: every channel that is not switched off, by itself if it has no accounts or settings of an account
/// beside them, and each of its accounts that is not switched off.
/// </summary>
internal static class IngressDoors
{
    /// <param name="config">The config after defaults.</param>
    /// <param name="implicitAccounts">Tells which settings of a channel are those of an account.</param>
    /// <param name="contract">The behaviour of the release.</param>
    public static IEnumerable<IngressDoor> Of(ObjectNode config, ImplicitAccounts implicitAccounts, PolicyContract contract)
    {
        var channels = SettingPlace.Config(config)["channels"];
        var defaults = channels["defaults"];
        foreach (var (name, value) in channels.Value.AsMembers())
        {
            if (ChannelCollector.IsReserved(name) || value is not ObjectNode settings || IsOff(value))
            {
                continue;
            }

            var channel = channels.Member(name, OcPath.EvidenceSegment(name, contract));
            List<Member> accounts = [.. channel["accounts"].Value.AsMembers().Where(static a => a.Value is ObjectNode)];
            var isOnlyOne = accounts.Count <= 1;
            if (accounts.Count == 0 || implicitAccounts.IsIn(name, settings))
            {
                yield return new IngressDoor(name, AccountId: null, channel, Parent: null, defaults) { IsOnlyOne = isOnlyOne };
            }

            foreach (var account in accounts.Where(static a => !IsOff(a.Value)))
            {
                var own = channel["accounts"].Member(account.Name, OcPath.EvidenceSegment(account.Name, contract));
                yield return new IngressDoor(name, account.Name, own, channel, defaults) { IsOnlyOne = isOnlyOne };
            }
        }
    }

    private static bool IsOff(Node settings) => settings.Find("enabled").AsBoolean() == false;
}
