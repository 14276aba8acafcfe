namespace OpenClaw.Policy.Build.Logging;

/// <summary>One line for the build log, complete: whoever logs it adds nothing.</summary>
/// <param name="Level">How it is logged.</param>
/// <param name="Code">The catalogue's code.</param>
/// <param name="HelpLink">The page of the code.</param>
/// <param name="File">The file to open.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">From 1; 0 when the whole file is meant.</param>
/// <param name="Text">One line.</param>
/// <remarks>
/// There is no end of the region and no subcategory: MSBuild would print <c>file(3,5,3,12): policy error OCP1020</c>, and the problem
/// matcher that turns build errors into annotations on GitHub accepts only <c>file(3,5): error OCP1020</c>. SARIF has the whole region.
/// </remarks>
internal sealed record LogEntry(LogLevel Level, string Code, string HelpLink, LogText File, int Line, int Column, LogText Text);
