using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A place in a policy that a shape judges, whether or not something stands there.</summary>
internal sealed class ShapePlace
{
    private ShapePlace(AuthoredPolicy policy, ShapePlace? enclosing, Node? value, string property, string address)
    {
        Policy = policy;
        Enclosing = enclosing;
        Value = value;
        Property = property;
        Address = address;
        Origin = value?.Origin ?? Absent(enclosing?.Origin);
    }

    /// <summary>The policy that the place is in.</summary>
    public AuthoredPolicy Policy { get; }

    /// <summary>The place that holds this one; null for the whole policy.</summary>
    public ShapePlace? Enclosing { get; }

    /// <summary>What stands there, or null when nothing does.</summary>
    public Node? Value { get; }

    /// <summary>The place as messages name it: <c>scopes.dev.tools.exec.allowHosts[1]</c>. Empty for the whole policy.</summary>
    public string Property { get; }

    /// <summary>The place as addresses name it: <c>scopes/dev/tools/exec/allowHosts/#1</c>. Empty for the whole policy.</summary>
    public string Address { get; }

    /// <summary>Where it can be edited: the value itself, or the nearest enclosing one that stands in the file.</summary>
    public Origin? Origin { get; }

    /// <summary>The policy's display path, as hints print it.</summary>
    public string PolicyName => Policy.PolicyPath;

    /// <summary>The whole policy.</summary>
    public static ShapePlace Document(AuthoredPolicy policy) => new(policy, enclosing: null, policy.Policy, "", "");

    /// <summary>The place of a key; nothing stands there unless this is an object that has the key.</summary>
    public ShapePlace Member(string key)
    {
        var segment = OcPath.FindingSegment(key);
        return Property.Length == 0
            ? Inner((Value as ObjectNode)?[key], key, segment)
            : Inner((Value as ObjectNode)?[key], $"{Property}.{key}", $"{Address}/{segment}");
    }

    /// <summary>The place of an entry of a list.</summary>
    public ShapePlace Item(int index) =>
        Inner(Value.AsItems() is var items && index < items.Count ? items[index] : null, $"{Property}[{index}]", $"{Address}/#{index}");

    /// <summary>The place of a path of keys below this one.</summary>
    public ShapePlace At(PolicyPath path) => path.Keys.Aggregate(this, static (place, key) => place.Member(key));

    /// <summary>What is wrong here.</summary>
    /// <param name="demand">What the place must be, as in "must be an object."; the message names policy and place before it.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding Malformed(string demand, string fixHint) => Report($"{Property} {demand}", fixHint);

    /// <summary>What is wrong here, in a sentence that names the place in its own way.</summary>
    /// <param name="what">The sentence after the policy's display path.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding Report(string what, string fixHint) => Policy.Malformed(Address, what, fixHint, Origin);

    private ShapePlace Inner(Node? value, string property, string address) => new(Policy, this, value, property, address);

    /// <summary>The origin of what does not stand in the file: where it would be written.</summary>
    private static Origin? Absent(Origin? enclosing) => enclosing is null or DefaultedOrigin ? enclosing : new DefaultedOrigin(enclosing);
}
