using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>A rule about the whole config. It must take any config: the structure may be wrong too.</summary>
internal delegate void ConfigRule(ObjectNode config, ValidationContext context, IssueList issues);
