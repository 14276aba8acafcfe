namespace Microsoft.Build.Framework;

/// <summary>
/// Lets a task run inside the multi-threaded engine (<c>-mt</c>) instead of a helper process. The engine looks for this name and not
/// for a type, so our own copy also loads in 18.0 to 18.2, which know neither the attribute nor <c>IMultiThreadableTask</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
