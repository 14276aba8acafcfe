using System.Globalization;
using System.Text;
using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git.Objects;

/// <summary>Reads objects through one <c>git cat-file --batch</c> that stays open. May be used from several threads.</summary>
/// <param name="start">How git is started.</param>
/// <param name="facts">Whether the clone may lack objects that it would fetch: some versions of git end when they may not.</param>
internal sealed class GitObjectReader(GitStart start, RepositoryFacts facts) : IDisposable
{
    /// <summary>The first line of an answer: an id, a kind and a size, or the name that was asked for and a word.</summary>
    private const int MaxHeader = 64 * 1024;

    private readonly Lock _lock = new();
    private GitProcess? _process;

    /// <summary>Reads an object by its id or by any name that git knows, such as <c>main^{commit}</c>.</summary>
    /// <param name="name">Without line ends.</param>
    /// <param name="maxBytes">A larger object is not read.</param>
    /// <returns>Null when there is no such object, or the name is ambiguous.</returns>
    /// <exception cref="GitException">git failed.</exception>
    public GitObject? Read(string name, int maxBytes)
    {
        if (name.AsSpan().ContainsAny('\n', '\r', '\0'))
        {
            return null;
        }

        lock (_lock)
        {
            try
            {
                return Ask(name, maxBytes);
            }
            catch (GitException)
            {
                Close();
                throw;
            }
            catch (IOException)
            {
                var reason = Ended();
                return reason.Failure == GitFailure.Failed && facts.IsPartial ? null : throw reason;
            }
        }
    }

    public void Dispose()
    {
        _process?.Part();
        Close();
    }

    private GitObject? Ask(string name, int maxBytes)
    {
        var process = _process ??= GitProcess.Start(start, "cat-file", "--batch");
        var answer = process.Exchange(() =>
        {
            process.Input.Write(Encoding.UTF8.GetBytes($"{name}\n"));
            process.Input.Flush();
            return ReadAnswer(process, maxBytes);
        });
        if (answer is { Content: null })
        {
            // What follows is the content that nobody wants.
            Close();
        }

        return answer;
    }

    private static GitObject? ReadAnswer(GitProcess process, int maxBytes)
    {
        var header = ReadHeader(process.Output);
        var words = header.Split(' ');
        if (words.Length != 3 || words[1] is not ("commit" or "tree" or "blob" or "tag")
            || !long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            // "NAME missing", "NAME ambiguous" and the like. A name that ends in words such as " blob 5" is no object's name.
            return null;
        }

        if (size > maxBytes)
        {
            return new(words[0], words[1], size, Content: null);
        }

        var content = new byte[size];
        process.Output.ReadExactly(content);
        return process.Output.ReadByte() == '\n' ? new(words[0], words[1], size, content) : throw new EndOfStreamException();
    }

    private static string ReadHeader(Stream output)
    {
        var header = new List<byte>();
        for (int next; (next = output.ReadByte()) != '\n';)
        {
            if (next < 0)
            {
                throw new EndOfStreamException();
            }

            if (header.Count == MaxHeader)
            {
                throw new GitException(GitFailure.TooMuch, "git's answer has no end of its first line.");
            }

            header.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. header]);
    }

    /// <summary>git ended in the middle of an answer.</summary>
    private GitException Ended()
    {
        try
        {
            _process!.Input.Close();
            var (_, error) = _process.Finish();
            return new GitException(GitFailure.Failed, error.Length == 0 ? "git ended without an answer." : $"git ended: {error}");
        }
        catch (GitException timedOut)
        {
            return timedOut;
        }
        catch (IOException)
        {
            return new GitException(GitFailure.Failed, "git ended without an answer.");
        }
        finally
        {
            Close();
        }
    }

    private void Close()
    {
        _process?.Dispose();
        _process = null;
    }
}
