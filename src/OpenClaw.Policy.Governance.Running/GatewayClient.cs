using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OpenClaw.Policy.Governance.Running;

/// <summary>
/// Sends requests to one gateway: no redirect is followed, no proxy asked, nothing sent twice.
/// </summary>
public sealed class GatewayClient : IDisposable
{
    /// <summary>The gateway itself gives up after up to 118 s (measured, with a provider that rejects); more than that is a hang.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(200);

    /// <summary>Bytes of an answer.</summary>
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly TimeSpan _limit;

    /// <param name="address">Of <see cref="GatewayAddress"/>.</param>
    /// <param name="token">Of the gateway.</param>
    /// <param name="limit">How long an answer may take; null for <see cref="Limit"/>.</param>
    public GatewayClient(Uri address, string token, TimeSpan? limit = null)
    {
        (_address, _limit) = (address, limit ?? Limit);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<GatewayAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_address, path)));

    public Task<GatewayAnswer> PostAsync(string path, ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path)) { Content = content });
    }

    public void Dispose() => _client.Dispose();

    private async Task<GatewayAnswer> SendAsync(HttpRequestMessage message)
    {
        using var request = message;
        using var limit = new CancellationTokenSource(_limit);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            using var stream = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            using var body = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false)) > 0;)
            {
                body.Write(buffer, 0, read);
                if (body.Length > LargestAnswer)
                {
                    return new GatewayAnswer(0, default, GatewayFailure.Broken);
                }
            }

            return new GatewayAnswer((int)response.StatusCode, body.ToArray());
        }
        catch (OperationCanceledException)
        {
            return new GatewayAnswer(0, default, GatewayFailure.TimedOut);
        }
        catch (HttpRequestException e)
        {
            return new GatewayAnswer(0, default, e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } ? GatewayFailure.Refused : GatewayFailure.Broken);
        }
        catch (IOException)
        {
            return new GatewayAnswer(0, default, GatewayFailure.Broken);
        }
    }
}
