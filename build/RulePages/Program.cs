using OpenClaw.Policy.RulePages;

// Usage: RulePages PAGES-FOLDER OUTPUT-FILE. An error is one line in MSBuild's form, so that the build shows it with its file.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("RulePages: error RulePages: two arguments are needed, the folder of the pages and the file to write.");
    return 1;
}

try
{
    var pages = Directory.EnumerateFiles(folder, "OCP*.md").Order(StringComparer.Ordinal).Select(PageReader.Read).ToList();
    PageResource.Write(pages, output);
    return 0;
}
catch (PageException exception)
{
    Console.Error.WriteLine($"{exception.File}({exception.Line}): error RulePages: {exception.Message}");
    return 1;
}
