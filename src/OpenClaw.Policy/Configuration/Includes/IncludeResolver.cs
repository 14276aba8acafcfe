using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>
/// Replaces every <c>$include</c> of a config by what it names: one file, or several of which the later ones go over the earlier;
/// members beside it go over both. Messages are those of the real program (2026.5.20 to 2026.9.6).
/// </summary>
internal sealed class IncludeResolver
{
    private const string IncludeKey = "$include";

    private readonly IFileSet _files;
    private readonly IncludeBoundary _boundary;
    private readonly IncludeMerge _merge;
    private readonly Dictionary<string, Node> _documents = new(StringComparer.Ordinal);
    private int _loads;
    private int _work;

    private IncludeResolver(IFileSet files, IncludeBoundary boundary, LoaderProfile loader)
    {
        _files = files;
        _boundary = boundary;
        _merge = new IncludeMerge(loader.DropsBlockedKeysOfIncludes, Spend);
    }

    /// <param name="files">Where included files are read from.</param>
    /// <param name="host">Names further folders that may be included from.</param>
    /// <param name="configPath">The root file; absolute, normalised.</param>
    /// <param name="document">What was read from the root file.</param>
    /// <param name="loader">How the release reads configs.</param>
    /// <exception cref="ConfigLoadException">An include is refused, missing or malformed, or there are too many.</exception>
    public static Node Resolve(IFileSet files, HostEnvironment host, string configPath, Node document, LoaderProfile loader)
    {
        var resolver = new IncludeResolver(files, new IncludeBoundary(files, host, configPath), loader);
        return resolver.Process(document, new IncludeFile(configPath), depth: 0);
    }

    private Node Process(Node node, IncludeFile file, int depth)
    {
        Spend(1);
        if (depth > Json5Limits.MaximumDepth)
        {
            throw Fail($"Included files nest objects and arrays more than {Json5Limits.MaximumDepth} levels deep.", node);
        }

        return node switch
        {
            ArrayNode array => ProcessItems(array, file, depth),
            ObjectNode settings when settings.TryGet(IncludeKey, out var include) => ProcessInclude(settings, include, file, depth),
            ObjectNode settings => ProcessMembers(settings, file, depth),
            _ => node,
        };
    }

    private ArrayNode ProcessItems(ArrayNode array, IncludeFile file, int depth)
    {
        Node[]? changed = null;
        for (var i = 0; i < array.Items.Count; i++)
        {
            var item = Process(array.Items[i], file, depth + 1);
            if (!ReferenceEquals(item, array.Items[i]))
            {
                changed ??= [.. array.Items];
                changed[i] = item;
            }
        }

        return changed is null ? array : new ArrayNode(changed, array.Origin);
    }

    private ObjectNode ProcessMembers(ObjectNode settings, IncludeFile file, int depth)
    {
        ObjectNodeBuilder? changed = null;
        foreach (var (name, value) in settings.Members)
        {
            var processed = Process(value, file, depth + 1);
            if (!ReferenceEquals(processed, value))
            {
                changed ??= new ObjectNodeBuilder(settings);
                changed.Set(name, processed);
            }
        }

        return changed?.Build(settings.Origin) ?? settings;
    }

    private Node ProcessInclude(ObjectNode settings, Node include, IncludeFile file, int depth)
    {
        var included = Load(include, file, depth);
        if (settings.Members.Count == 1)
        {
            return included;
        }

        if (included is not ObjectNode)
        {
            throw Fail("Sibling keys require included content to be an object", include);
        }

        var siblings = new ObjectNodeBuilder(settings);
        siblings.Remove(IncludeKey);
        return _merge.Merge(included, ProcessMembers(siblings.Build(settings.Origin), file, depth));
    }

    private Node Load(Node include, IncludeFile file, int depth)
    {
        switch (include)
        {
            case StringNode path:
                return LoadFile(path, file, depth);

            case ArrayNode paths:
                Node merged = new ObjectNodeBuilder().Build(paths.Origin);
                foreach (var item in paths.Items)
                {
                    merged = item is StringNode path
                        ? _merge.Merge(merged, LoadFile(path, file, depth))
                        : throw Fail($"Invalid $include array item: expected string, got {TypeName(item)}", item);
                }

                return merged;

            default:
                throw Fail($"Invalid $include value: expected string or array of strings, got {TypeName(include)}", include);
        }
    }

    private Node LoadFile(StringNode include, IncludeFile includer, int depth)
    {
        var path = NodePath.IsAbsolute(include.Value)
            ? NodePath.Normalize(include.Value)
            : NodePath.Resolve(NodePath.DirectoryName(includer.Path), include.Value);
        if (!_boundary.Holds(path))
        {
            throw Fail($"Include path escapes config directory: {include.Value} (root: {_boundary.ConfigDirectory})", include);
        }

        var read = _files.Read(path, IncludeLimits.MaximumBytes);
        if (read.Status == FileReadStatus.OutsideRoot || (read.Status is not (FileReadStatus.Missing or FileReadStatus.NotADirectory) && !_boundary.HoldsReal(read.RealPath)))
        {
            throw Fail(
                $"Include path resolves outside config directory (symlink): {include.Value} (root: {_boundary.ConfigDirectory})", include);
        }

        if (includer.Chain.Contains(path, StringComparer.Ordinal))
        {
            throw Fail($"Circular include detected: {string.Join(" -> ", includer.Chain.Append(path))}", include);
        }

        if (includer.Level >= IncludeLimits.MaximumLevels)
        {
            throw Fail($"Maximum include depth ({IncludeLimits.MaximumLevels}) exceeded at: {include.Value}", include);
        }

        if (++_loads > IncludeLimits.MaximumLoads)
        {
            throw Fail($"More than {IncludeLimits.MaximumLoads} files are included.", include);
        }

        if (!_documents.TryGetValue(path, out var document))
        {
            document = Parse(Content(read, include), path, include);
            _documents.Add(path, document);
        }

        return Process(document, new IncludeFile(path, includer), depth);
    }

    /// <summary>A file with another name is refused: by that name it may lie outside the folders that may be included from.</summary>
    private ReadOnlyMemory<byte> Content(FileReadResult read, StringNode include) => read.Status switch
    {
        FileReadStatus.Found when !_files.HasOtherNames(read.Path) => read.Bytes,
        FileReadStatus.Found or FileReadStatus.Directory or FileReadStatus.Special or FileReadStatus.TooLarge => throw Fail(
            $"Include file failed security checks (regular file, max {IncludeLimits.MaximumBytes} bytes, no hardlinks): {include.Value}",
            include,
            read.Status switch
            {
                FileReadStatus.Found => "it has another name, a hard link",
                FileReadStatus.Special => "it is a pipe, a socket or a device",
                _ => null,
            }),
        FileReadStatus.Failed => throw Fail(
            $"Failed to resolve include file realpath: {include.Value} (resolved: {read.Path})", include, read.Detail),
        _ => throw Fail($"Failed to read include file: {include.Value} (resolved: {read.Path})", include, read.Detail),
    };

    private static Node Parse(ReadOnlyMemory<byte> content, string path, StringNode include)
    {
        var source = new SourceText(path, Utf8Text.Decode(content.Span));
        try
        {
            return Json5Reader.Read(source).Root;
        }
        catch (Json5SyntaxException e)
        {
            throw Unparseable(include, source, e.Offset, e.Message, Json5SyntaxException.Remedy);
        }
        catch (Json5LimitException e)
        {
            throw Unparseable(include, source, e.Offset, e.Message, remedy: null);
        }
    }

    private static ConfigLoadException Unparseable(StringNode include, SourceText source, int offset, string reason, string? remedy) =>
        new(new ConfigIssue(
            "",
            $"Failed to parse include file: {include.Value} (resolved: {source.Path})",
            new WrittenOrigin(new SourceSpan(source, offset, 0)),
            reason) { Remedy = remedy });

    private void Spend(int values)
    {
        _work += values;
        if (_work > IncludeLimits.MaximumWork)
        {
            throw new ConfigLoadException(
                new ConfigIssue("", $"Putting the included files together takes more than {IncludeLimits.MaximumWork} values."));
        }
    }

    private static ConfigLoadException Fail(string message, Node at, string? detail = null) =>
        new(new ConfigIssue("", message, at.Origin, detail));

    /// <summary>JavaScript's <c>typeof</c>.</summary>
    private static string TypeName(Node node) => node switch
    {
        StringNode => "string",
        NumberNode => "number",
        BooleanNode => "boolean",
        _ => "object",
    };
}
