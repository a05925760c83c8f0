using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GemeenteVanNu.Web.Tests.Mail;

/// <summary>The receiving end of SMTP (RFC 5321, the few commands a client needs), on a port of this machine.</summary>
public sealed class SmtpReceiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SmtpReceiver()
    {
        listener.Start();
        running = Receive();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Refuse the next mails with a temporary error.</summary>
    public bool IsBusy { get; set; }

    public List<string> Mails { get; } = [];

    private async Task Receive()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Talk(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "MAIL" when IsBusy:
                    await writer.WriteLineAsync("451 try again later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Mails.Add(await Content(reader));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task<string> Content(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            content.AppendLine(line);
        }

        return content.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        listener.Dispose();
        stop.Dispose();
    }
}
