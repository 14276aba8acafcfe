namespace OpenClaw.Policy.Evidence.Routing;

/// <summary>The binding that decides on a route, and how it matches.</summary>
internal sealed record RouteMatch(RouteBinding Binding, RouteMatchKind Kind);
