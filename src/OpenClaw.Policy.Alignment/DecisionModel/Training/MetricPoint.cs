namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>The value of a metric at a step.</summary>
public readonly record struct MetricPoint(long Step, double Value);
