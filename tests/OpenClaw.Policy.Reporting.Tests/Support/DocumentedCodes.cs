using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Families;

namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>Every code that has a page: those of the catalogue and those that a family of checks owns.</summary>
internal static class DocumentedCodes
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. CheckFamilies.Descriptors];
}
