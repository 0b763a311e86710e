namespace DockerNetwork.Core.Naming;

/// <summary>Explains answers: the steps of the search, and for a name that does not resolve the reason and what would mend it.</summary>
public sealed class NameExplainer
{
    private readonly NamingSnapshot _snapshot;

    /// <summary>Makes an explainer.</summary>
    /// <param name="snapshot">The engine.</param>
    public NameExplainer(NamingSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Explains the answer to a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asker">Who asks; from the same snapshot.</param>
    /// <returns>The explanation. Where the hosts file alone has the name, the reason says why the DNS has not.</returns>
    public NameExplanation Explain(NameQuestion question, NameAsker asker)
    {
        LookRecorder recorder = new();
        NameAnswer answer = _snapshot.Resolve(question, asker, recorder);
        StepWriter writer = new(question.Type);
        if (HostsFile.Find(_snapshot, question, asker) is NameAnswer hosts)
            writer.Hosts(hosts);

        if (question.Type == RecordType.PTR && asker.Refusal is null)
            WritePointers(writer, question, asker);
        else if (WireName.Of(question.Text) is string name && asker.Refusal is null)
            WriteLooks(writer, name, asker, recorder, answer);

        if (answer.Network is null)
            writer.End(answer);

        NameExplanation explanation = new() { Question = question, Asker = asker, Answer = answer, Steps = writer.Steps };
        return answer.IsFound
            ? explanation with { Message = Found(answer, asker) }
            : new NameDiagnosis(_snapshot, asker, question).Complete(explanation);
    }

    private void WriteLooks(StepWriter writer, string name, NameAsker asker, LookRecorder recorder, NameAnswer answer)
    {
        List<NameLook> cuts = [.. NameCuts.Of(name, _snapshot.Rules.IsWindows)];
        int done = 0;
        foreach ((AskedNetwork network, NameLook look, NameEntry? found) in recorder.Looks)
        {
            int at = cuts.FindIndex(cut => cut.Suffix == look.Suffix);
            WriteNotOn(writer, cuts, asker, done, at);
            done = Math.Max(done, at);
            writer.Look(network, look, found);
        }

        if (answer.Network is null)
            WriteNotOn(writer, cuts, asker, done, cuts.Count);
        else
            WriteShadowed(writer, cuts, asker, recorder, answer.Question.Type);
    }

    private static void WriteNotOn(StepWriter writer, List<NameLook> cuts, NameAsker asker, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (!asker.Asked.Any(network => network.Network.Name == cuts[i].Suffix))
                writer.NotOn(cuts[i]);
        }
    }

    private static void WriteShadowed(StepWriter writer, List<NameLook> cuts, NameAsker asker, LookRecorder recorder, RecordType type)
    {
        foreach (NameLook cut in cuts)
        {
            foreach (AskedNetwork network in asker.Asked.Where(item => cut.Suffix.Length == 0 || item.Network.Name == cut.Suffix))
            {
                IReadOnlyList<NameAddress> found = network.Records.Find(cut.Key)?.Of(type) ?? [];
                if (found.Count > 0 && !recorder.Has(network, cut.Suffix) && network.LinkTarget(cut.Key) is null)
                    writer.Shadowed(network, cut.Key, found);
            }
        }
    }

    private static void WritePointers(StepWriter writer, NameQuestion question, NameAsker asker)
    {
        string address = RecordsBuilder.Canonical(question.Text);
        bool isAnswered = false;
        foreach (AskedNetwork network in asker.Asked)
        {
            IReadOnlyList<NameAddress> found = network.Records.FindPointer(address);
            if (!isAnswered)
                writer.Pointer(network, address, found);
            else if (found.Count > 0)
                writer.Shadowed(network, address, found);

            isAnswered |= found.Count > 0;
        }
    }

    private static string Found(NameAnswer answer, NameAsker asker)
    {
        if (answer.PointerName is string name)
            return $"From {asker.Name}, {answer.Question.Text} is {name}.";

        string order = answer.IsOrderRandom ? ", in another order each time" : "";
        return $"From {asker.Name}, '{answer.Question.Text}' is {answer.Addresses.Joined()} on {answer.Network}{order}.";
    }
}
