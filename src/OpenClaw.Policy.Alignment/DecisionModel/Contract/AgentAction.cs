using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Contract;

/// <summary>One choice of each head of the policy.</summary>
/// <param name="Agent">Place of the agent in <see cref="SpaceContract.Agents"/>.</param>
/// <param name="Automation">Place in <see cref="SpaceContract.Automations"/>.</param>
/// <param name="Style">Place in <see cref="SpaceContract.Styles"/>.</param>
/// <param name="Confirm">Place in <see cref="SpaceContract.Confirmations"/>.</param>
public readonly record struct AgentAction(int Agent, int Automation, int Style, int Confirm)
{
    public string AgentName => SpaceContract.Agents[Agent];

    public string AutomationName => SpaceContract.Automations[Automation];

    public string StyleName => SpaceContract.Styles[Style];

    public bool NeedsConfirmation => SpaceContract.Confirmations[Confirm];

    /// <summary>The four places, in the order of the heads.</summary>
    public IReadOnlyList<int> Indices => [Agent, Automation, Style, Confirm];

    /// <summary>The action of four places.</summary>
    /// <exception cref="ModelException">There are not four, or one lies outside its head.</exception>
    public static AgentAction FromIndices(IReadOnlyList<int> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.Count != SpaceContract.ActionHeads.Count)
        {
            throw new ModelException($"An action has {SpaceContract.ActionHeads.Count} indices, not {indices.Count}.");
        }

        for (var i = 0; i < indices.Count; i++)
        {
            var (head, size) = SpaceContract.ActionHeads[i];
            if (indices[i] < 0 || indices[i] >= size)
            {
                throw new ModelException($"The index {indices[i]} of `{head}` lies outside 0 to {size - 1}.");
            }
        }

        return new(indices[0], indices[1], indices[2], indices[3]);
    }

    /// <summary>The action of four names.</summary>
    /// <exception cref="ModelException">The contract does not have one of them.</exception>
    public static AgentAction FromNames(string agent, string automation, string style, bool confirm) =>
        new(Place(SpaceContract.Agents, agent), Place(SpaceContract.Automations, automation), Place(SpaceContract.Styles, style), confirm ? 1 : 0);

    /// <summary>A vector of 11 places with a one for each choice.</summary>
    public double[] ToVector()
    {
        var vector = new double[SpaceContract.ActionLength];
        var offset = 0;
        for (var i = 0; i < Indices.Count; i++)
        {
            vector[offset + Indices[i]] = 1;
            offset += SpaceContract.ActionHeads[i].Value;
        }

        return vector;
    }

    public override string ToString() =>
        $"Action(agent={AgentName}, automation={AutomationName}, style={StyleName}, confirm={(NeedsConfirmation ? "True" : "False")})";

    private static int Place(IReadOnlyList<string> order, string name)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == name)
            {
                return i;
            }
        }

        throw new ModelException($"`{name}` is none of {string.Join(", ", order)}.");
    }
}
