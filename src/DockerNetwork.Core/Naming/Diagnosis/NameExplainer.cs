namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>Explains answers: the steps of the search and, for a name that does not resolve, the reason and the
/// recommended action.</summary>
internal sealed class NameExplainer
{
    private readonly NamingSnapshot _snapshot;

    /// <summary>Creates an explainer.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    public NameExplainer(NamingSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Explains the answer to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="client">The client that asks; from the same snapshot.</param>
    /// <param name="reply">The reply of the DNS servers outside; null if they were not asked.</param>
    /// <returns>The explanation. If only the hosts file has the name, the reason says why the DNS does not have
    /// it.</returns>
    public NameExplanation Explain(NameQuestion question, DnsClient client, OutsideReply? reply = null)
    {
        LookupRecorder recorder = new();
        NameAnswer answer = _snapshot.Resolve(question, client, recorder);
        StepWriter writer = new(question.Type);
        if (HostsFile.Find(_snapshot, question, client) is NameAnswer hosts)
            writer.Hosts(hosts);

        if (question.Type == RecordType.PTR && client.Refusal is null)
            WritePointers(writer, question, client);
        else if (WireName.Of(question.Text) is string name && client.Refusal is null)
            WriteLooks(writer, name, client, recorder, answer);

        if (answer.Network is null)
            writer.End(answer);

        NameExplanation explanation = new()
        {
            Question = question, Client = client, Answer = answer, Steps = writer.Steps,
        };
        return answer.IsFound
            ? explanation with { Message = Found(answer, client) }
            : new NameDiagnosis(_snapshot, client, question).Complete(explanation, reply);
    }

    private void WriteLooks(
        StepWriter writer, string name, DnsClient client, LookupRecorder recorder, NameAnswer answer)
    {
        List<NameLookup> cuts = [.. NameSplits.Of(name, _snapshot.Rules.IsWindows)];
        int done = 0;
        foreach ((SearchedNetwork network, NameLookup look, NameEntry? found) in recorder.Looks)
        {
            int at = cuts.FindIndex(cut => cut.Suffix == look.Suffix);
            WriteNotOn(writer, cuts, client, done, at);
            done = Math.Max(done, at);
            writer.Look(network, look, found);
        }

        if (answer.Network is null)
            WriteNotOn(writer, cuts, client, done, cuts.Count);
        else
            WriteShadowed(writer, cuts, client, recorder, answer.Question.Type);
    }

    private static void WriteNotOn(StepWriter writer, List<NameLookup> cuts, DnsClient client, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (!client.Asked.Any(network => network.Network.Name == cuts[i].Suffix))
                writer.NotOn(cuts[i]);
        }
    }

    private static void WriteShadowed(
        StepWriter writer, List<NameLookup> cuts, DnsClient client, LookupRecorder recorder, RecordType type)
    {
        foreach (NameLookup cut in cuts)
        {
            foreach (
                SearchedNetwork network in client.Asked.Where(item =>
                    cut.Suffix.Length == 0 || item.Network.Name == cut.Suffix))
            {
                IReadOnlyList<NameAddress> found = network.Records.Find(cut.Key)?.Of(type) ?? [];
                if (found.Count > 0 && !recorder.Has(network, cut.Suffix) && network.LinkTarget(cut.Key) is null)
                    writer.Shadowed(network, cut.Key, found);
            }
        }
    }

    private static void WritePointers(StepWriter writer, NameQuestion question, DnsClient client)
    {
        string address = ZoneBuilder.Canonical(question.Text);
        bool isAnswered = false;
        foreach (SearchedNetwork network in client.Asked)
        {
            IReadOnlyList<NameAddress> found = network.Records.FindPointer(address);
            if (!isAnswered)
                writer.Pointer(network, address, found);
            else if (found.Count > 0)
                writer.Shadowed(network, address, found);

            isAnswered |= found.Count > 0;
        }
    }

    private static string Found(NameAnswer answer, DnsClient client)
    {
        if (answer.PointerName is string name)
            return $"From {client.Name}, {answer.Question.Text} is {name}.";

        string order = answer.IsOrderRandom ? ", in another order each time" : "";
        return $"From {client.Name}, '{answer.Question.Text}' is {answer.Addresses.Joined()} on "
            + $"{answer.Network}{order}.";
    }
}
