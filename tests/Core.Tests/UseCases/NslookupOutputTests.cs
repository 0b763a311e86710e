using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class NslookupOutputTests
{
    private const string Head = "Server:\t\t127.0.0.11\nAddress:\t127.0.0.11:53\n\n";

    [Theory]
    [InlineData(
        "Non-authoritative answer:\nName:\tdb\nAddress: 172.23.0.3\n", RecordType.A, NameAnswerKind.Answer,
        "172.23.0.3")]
    [InlineData(
        "Non-authoritative answer:\nName:\tsvc\nAddress: 172.23.0.3\nName:\tsvc\nAddress: 172.23.0.2\n",
        RecordType.A, NameAnswerKind.Answer, "172.23.0.3, 172.23.0.2")]
    [InlineData(
        "Non-authoritative answer:\nName:\tdb\nAddress: fd00::3\n", RecordType.AAAA, NameAnswerKind.Answer,
        "fd00::3")]
    [InlineData("Name:      db\nAddress 1: 172.23.0.3 db.n1\n", RecordType.A, NameAnswerKind.Answer, "172.23.0.3")]
    [InlineData("Non-authoritative answer:\n\n", RecordType.AAAA, NameAnswerKind.NoData, "")]
    [InlineData("*** Can't find db: No answer\n", RecordType.AAAA, NameAnswerKind.NoData, "")]
    [InlineData("** server can't find nosuch.: NXDOMAIN\n", RecordType.A, NameAnswerKind.NotFoundForwarded, "")]
    [InlineData("** server can't find nosuch: SERVFAIL\n", RecordType.A, NameAnswerKind.NotFoundServFail, "")]
    [InlineData(
        "Non-authoritative answer:\n3.0.23.172.in-addr.arpa\tname = db.n1\n", RecordType.PTR,
        NameAnswerKind.Answer, "db.n1")]
    [InlineData("3.0.23.172.in-addr.arpa\tname = db.n1.\n", RecordType.PTR, NameAnswerKind.Answer, "db.n1")]
    public void Answers_of_BusyBox_and_of_BIND(string body, RecordType type, NameAnswerKind kind, string texts)
    {
        LiveAnswer answer = NslookupOutput.Read(new NameQuestion("db", type), (Head + body).Split('\n'))!;
        Assert.Equal(kind, answer.Kind);
        Assert.Equal(texts, answer.Texts.ToString());
    }

    [Theory]
    [InlineData("** server can't find x: NXDOMAIN", NameAnswerKind.NotFoundForwarded, "NXDOMAIN")]
    [InlineData("** server can't find x: SERVFAIL", NameAnswerKind.NotFoundServFail, "SERVFAIL")]
    [InlineData("** server can't find x: REFUSED", NameAnswerKind.NotFoundServFail, "REFUSED")]
    [InlineData("** server can't find x: NOTIMP", NameAnswerKind.NotFoundServFail, "NOTIMP")]
    [InlineData(
        "** server can't find x.a: NXDOMAIN\n** server can't find x.b: SERVFAIL", NameAnswerKind.NotFoundServFail,
        "SERVFAIL")]
    public void The_response_code_of_a_failure(string body, NameAnswerKind kind, string code)
    {
        LiveAnswer answer = NslookupOutput.Read(new NameQuestion("x", RecordType.A), (Head + body).Split('\n'))!;
        Assert.Equal((kind, code), (answer.Kind, answer.Code));
    }

    [Theory]
    [InlineData("db", RecordType.A, "nslookup -type=a db. 127.0.0.11", "nslookup -timeout=2 -retry=1 -type=a db")]
    [InlineData(
        "db.", RecordType.AAAA, "nslookup -type=aaaa db. 127.0.0.11", "nslookup -timeout=2 -retry=1 -type=aaaa db.")]
    [InlineData(
        "10.1.0.2", RecordType.PTR, "nslookup -type=ptr 2.0.1.10.in-addr.arpa. 127.0.0.11",
        "nslookup -timeout=2 -retry=1 -type=ptr 10.1.0.2")]
    public void The_command(string text, RecordType type, string exact, string asProgram)
    {
        NameQuestion question = new(text, type);
        Assert.Equal(exact, string.Join(' ', NslookupCommand.Exact(question)));
        Assert.Equal(asProgram, string.Join(' ', NslookupCommand.AsProgram(question, 2)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(";; connection timed out; no servers could be reached")]
    [InlineData("OCI runtime exec failed: exec: \"nslookup\": executable file not found in $PATH")]
    public void What_is_no_answer_is_none(string text) =>
        Assert.Null(NslookupOutput.Read(new NameQuestion("db", RecordType.A), text.Split('\n')));
}
