using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenClaw.Policy.Governance.Running.Tests;

/// <summary>Answers on a port of this machine with what a real gateway (2026.9.6) was recorded to answer, and keeps what it was sent.</summary>
internal sealed class RecordedGateway : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answer;
    private readonly List<string> _requests = [];

    /// <param name="answer">The name of a recording for a request line such as <c>GET /readyz</c>; null ends the connection, an empty one never answers.</param>
    public RecordedGateway(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>A gateway that is ready, and answers requests to the agent with a recording.</summary>
    public static RecordedGateway Ready(string? chat) => new(line => line switch
    {
        "GET /readyz" => "get_readyz",
        "GET /v1/models" => "models",
        _ => chat,
    });

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using var client = connection;
        var stream = client.GetStream();
        var request = await ReadAsync(stream);
        lock (_requests)
        {
            _requests.Add(request);
        }

        var words = request.Split(' ', 3);
        switch (_answer($"{words[0]} {words[1]}"))
        {
            case null:
                return;
            case "":
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return;
            case var name:
                var folder = Path.Combine(AppContext.BaseDirectory, "corpus", "gateway");
                var body = await File.ReadAllBytesAsync(Path.Combine(folder, $"{name}.body"));
                var status = (await File.ReadAllLinesAsync(Path.Combine(folder, $"{name}.head")))[0];
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
                return;
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            var all = text.ToString();
            var end = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (end >= 0 && Encoding.UTF8.GetByteCount(all[(end + 4)..]) >= LengthOf(all[..end])))
            {
                return all;
            }
        }
    }

    private static int LengthOf(string head) =>
        head.Split("\r\n").Where(static l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(static l => int.Parse(l[15..], null)).FirstOrDefault();
}
