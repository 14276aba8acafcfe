namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>network</c> (from contract P01).</summary>
internal static class NetworkShapes
{
    public static IReadOnlyList<IShape> Section { get; } =
        [new ObjectShape("network"), new ObjectShape("network.privateNetwork"), PrivateNetworkAllow];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
    [
        new ObjectShape("network"),
        Unsupported.In("network", "privateNetwork", "network"),
        new ObjectShape("network.privateNetwork"),
        Unsupported.In("network.privateNetwork", "allow", "network"),
        PrivateNetworkAllow,
    ];

    private static BooleanShape PrivateNetworkAllow => new("network.privateNetwork.allow")
    {
        Hint = static p => $"Fix {p.PolicyName} so {p.Property} is true or false.",
    };
}
