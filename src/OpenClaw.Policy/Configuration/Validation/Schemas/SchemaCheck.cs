using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Schemas;

/// <summary>
/// A rule about a value that no structure can say, such as two settings that exclude each other. It is asked only about a value
/// whose structure is right.
/// </summary>
internal delegate void SchemaCheck(Node value, CheckScope scope);
