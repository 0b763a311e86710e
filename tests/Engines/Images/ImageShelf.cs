using System.Net;

namespace DockerNetwork.Testing;

/// <summary>The images that a run needs on an engine. It removes those that it pulled or built, and keeps all
/// others.</summary>
internal sealed class ImageShelf(EngineApi api, RunContext run)
{
    private readonly List<string> _made = [];

    /// <summary>Ensures that the three images exist.</summary>
    /// <exception cref="EngineSetupException">An image can neither be pulled nor built.</exception>
    public async Task<TestImages> FillAsync(CancellationToken cancellationToken)
    {
        string image = await ObtainAsync(ImageRecipe.Alpine, cancellationToken);
        string redis = await ObtainAsync(ImageRecipe.Redis, cancellationToken);
        string app = run.OwnImage("counter");
        _made.Add(app);
        await CounterImage.MakeAsync(api, image, app, run.Id, cancellationToken);
        return new TestImages(image, redis, app);
    }

    /// <summary>Removes the pulled and built images.</summary>
    public async Task EmptyAsync()
    {
        foreach (string image in _made.AsEnumerable().Reverse())
            await api.DeleteAsync($"images/{image}?force=true", CancellationToken.None);
        _made.Clear();
    }

    /// <summary>Ensures that an image exists.</summary>
    /// <returns>The name of the image.</returns>
    /// <exception cref="EngineSetupException">It can neither be pulled nor built.</exception>
    public async Task<string> ObtainAsync(ImageRecipe recipe, CancellationToken cancellationToken)
    {
        string known = $"{recipe.Name}:latest";
        if (
            !run.IsPrivate
            && (await IsThereAsync(known, cancellationToken) || await PullAsync(known, cancellationToken)))
            return known;
        string own = run.IsPrivate ? known : run.OwnImage(recipe.Name);
        await DebianPackages.EnsureAsync(recipe.Programs, run.Log, cancellationToken);
        _made.Add(own);
        await ImportAsync(recipe, own, cancellationToken);
        return own;
    }

    private async Task<bool> IsThereAsync(string image, CancellationToken cancellationToken) =>
        await api.GetAsync($"images/{image}/json", cancellationToken) is not null;

    // A pull that fails half-way still responds 200, so the result is whether the image exists afterwards.
    private async Task<bool> PullAsync(string image, CancellationToken cancellationToken)
    {
        run.Log.WriteLine($"Pulling {image} …");
        try
        {
            await api.SendAsync(
                HttpMethod.Post, $"images/create?fromImage={Uri.EscapeDataString(image)}", null, cancellationToken);
        }
        catch (HttpRequestException refused)
            when (refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.InternalServerError)
        {
            run.Log.WriteLine($"{image} cannot be pulled here; a stand-in is made from this machine's packages.");
            return false;
        }

        if (!await IsThereAsync(image, cancellationToken))
            return false;
        _made.Add(image);
        return true;
    }

    private async Task ImportAsync(ImageRecipe recipe, string image, CancellationToken cancellationToken)
    {
        using RootArchive root = new();
        await recipe.FillAsync(root, cancellationToken);
        IEnumerable<string> changes = recipe
            .Settings.Append($"LABEL {TestLabel.Key}={run.Id}")
            .Select(change => $"&changes={Uri.EscapeDataString(change)}");
        (string repository, string tag) = ImageName.Split(image);
        await api.SendAsync(
            HttpMethod.Post, $"images/create?fromSrc=-&repo={repository}&tag={tag}{string.Concat(changes)}",
            root.ToContent(), cancellationToken);
        if (!await IsThereAsync(image, cancellationToken))
            throw new EngineSetupException(
                $"The engine at {api.Address} took the files of {image} and made no image of them.");
    }
}
