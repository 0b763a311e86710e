using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Responds to one request, from the engine or with a fault.</summary>
internal sealed class Answer(Socket client, Exchange asked, Uri address, CancellationToken stop)
{
    private const string Page = "<html><head><title>x</title></head><body><h1>Bad day</h1></body></html>";

    internal Task GiveAsync(FaultKind fault) => fault switch
    {
        FaultKind.Hang => StayAsync(),
        FaultKind.CloseBefore => Task.CompletedTask,
        FaultKind.Drip => DripAsync(),
        FaultKind.HugeBody => HugeAsync("200 OK", 32, "application/json", (byte)' '),
        FaultKind.HugeError => HugeAsync("500 Internal Server Error", 16, "text/plain", (byte)'x'),
        FaultKind.RefusalJson => SendAsync("400 Bad Request", "application/json", "{\"message\":\"not today\"}"),
        FaultKind.RefusalHtml => SendAsync("403 Forbidden", "text/html", Page),
        FaultKind.RefusalEmpty => SendAsync("429 Too Many Requests", "text/plain", ""),
        FaultKind.FaultJson => SendAsync("500 Internal Server Error", "application/json", "{\"message\":\"oh dear\"}"),
        FaultKind.FaultHtml => SendAsync("502 Bad Gateway", "text/html", Page),
        FaultKind.FaultEmpty => SendAsync("503 Service Unavailable", "text/plain", ""),
        _ => ByEngineAsync(fault),
    };

    private async Task ByEngineAsync(FaultKind fault)
    {
        using Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await engine.ConnectAsync(new UnixDomainSocketEndPoint(address.LocalPath), stop);
        await WriteAsync(engine, asked.ForEngine);
        byte[] first = await FirstAsync(engine);
        await (fault switch
        {
            FaultKind.HangDone => StayAsync(),
            FaultKind.CloseDone or FaultKind.GoneDone => Task.CompletedTask,
            FaultKind.CloseInHead => WriteAsync(client, first.AsMemory(0, Math.Min(first.Length, 20))),
            FaultKind.CloseInBody => WriteAsync(client, first.AsMemory(0, Middle(first))),
            FaultKind.Garbled => SendAsync("200 OK", "application/json", "{\"Id\":[{]\u0001\u00ff"),
            FaultKind.ChunkLies => WriteAsync(
                client,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"Id\":\"abcdef\"}\r\n0\r\n\r\n"u8.ToArray()
            ),
            _ => PassAsync(engine, fault, first),
        });
    }

    private async Task PassAsync(Socket engine, FaultKind fault, byte[] first)
    {
        if (fault == FaultKind.Delay)
            await Task.Delay(200, stop);

        // The response and the end are sent together. In two steps, chance would decide whether the next request still
        // uses this connection.
        if (fault == FaultKind.CloseAfter && !asked.IsUpgrade)
            first = await WholeAsync(engine, first);

        await WriteAsync(client, fault switch
        {
            FaultKind.WrongType when !asked.IsUpgrade => InHead(
                first, head => Regex.Replace(head, "\r\nContent-Type: [^\r]*", "\r\nContent-Type: text/html")),
            FaultKind.CloseAfter => InHead(
                first, head => head.Replace("\r\nConnection: close", "", StringComparison.Ordinal)),
            _ => first,
        });
        if (fault == FaultKind.CloseAfter && engine.Poll(0, SelectMode.SelectRead) && engine.Available == 0)
            client.Shutdown(SocketShutdown.Send);

        if (first.Length == 0)
            return;

        Task up = CopyAsync(client, engine);
        Task down = CopyAsync(engine, client);
        // If the client has gone, the engine must not keep working; if it has only finished sending, it still expects a
        // response.
        await (asked.IsUpgrade ? down : Task.WhenAny(down, up));
    }

    /// <summary>Reads the first part of the response: at least the complete head.</summary>
    private async Task<byte[]> FirstAsync(Socket engine)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[65536];
        while (read.GetBuffer().AsSpan(0, (int)read.Length).IndexOf("\r\n\r\n"u8) < 0)
        {
            int count = await ReceiveAsync(engine, buffer);
            if (count == 0)
                break;

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    /// <summary>Reads the response until it pauses.</summary>
    private async Task<byte[]> WholeAsync(Socket engine, byte[] first)
    {
        using MemoryStream read = new();
        read.Write(first);
        using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        byte[] buffer = new byte[65536];
        try
        {
            for (int count = first.Length; count > 0;)
            {
                pause.CancelAfter(200);
                count = await engine.ReceiveAsync(buffer, pause.Token);
                read.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The response continues later, such as that of a wait.
        }

        return read.ToArray();
    }

    /// <summary>Receives from the engine; ends when the client closes, because the engine may be slow to
    /// respond.</summary>
    private async Task<int> ReceiveAsync(Socket engine, byte[] buffer)
    {
        using CancellationTokenSource left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task<int> answer = engine.ReceiveAsync(buffer, left.Token).AsTask();
        Task<int> gone = client.ReceiveAsync(new byte[1], SocketFlags.Peek, left.Token).AsTask();
        Task first = await Task.WhenAny(answer, gone);
        if (first == gone && gone.IsCompletedSuccessfully && gone.Result > 0)
            first = answer;

        int count = first == answer ? await answer : 0;
        await left.CancelAsync();
        await Task.WhenAll(Quietly(answer), Quietly(gone));
        return count;
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The exchange is over.
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[65536];
        try
        {
            for (
                int count = await from.ReceiveAsync(buffer, stop);
                count > 0;
                count = await from.ReceiveAsync(buffer, stop))
                await WriteAsync(to, buffer.AsMemory(0, count));

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other side has closed.
        }
    }

    private async Task StayAsync()
    {
        while (await client.ReceiveAsync(new byte[1024], stop) > 0)
        {
            // Further data is ignored.
        }
    }

    private async Task DripAsync()
    {
        await WriteAsync(
            client,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"u8.ToArray());
        while (true)
        {
            await WriteAsync(client, " "u8.ToArray());
            await Task.Delay(50, stop);
        }
    }

    private async Task HugeAsync(string status, int mebibytes, string type, byte what)
    {
        await WriteAsync(
            client,
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {mebibytes << 20}\r\n\r\n"));
        byte[] block = new byte[1 << 20];
        Array.Fill(block, what);
        for (int number = 0; number < mebibytes; number++)
            await WriteAsync(client, block);
    }

    private Task SendAsync(string status, string type, string body) => WriteAsync(
        client,
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: "
                + $"{Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"));

    private async Task WriteAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await socket.SendAsync(bytes, stop)..];
    }

    private static int Middle(byte[] first)
    {
        int head = first.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        return head + ((first.Length - head) / 2);
    }

    private static byte[] InHead(byte[] first, Func<string, string> change)
    {
        int head = first.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        return [.. Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(first, 0, head))), .. first.AsSpan(head)];
    }
}
