using Docker.DotNet.Models;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine.Operations;

/// <summary>The requests about images.</summary>
internal sealed class ImageOperations(EngineRequests requests) : IImageOperations
{
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ItemList<string>> names = await requests.ReadListAsync(
            new RequestDescription("list the images"), "images/json", image => image.Texts("RepoTags"u8),
            cancellationToken).ConfigureAwait(false);
        return [.. names.SelectMany(tags => tags).Where(name => name != "<none>:<none>")];
    }

    public async Task<bool> ExistsAsync(string image, CancellationToken cancellationToken)
    {
        RequestDescription asked = new("look for {image}") { Image = image, Missing = FailureKind.ImageNotFound };
        string path = ImageName.Path(image);
        try
        {
            return await requests
                .ReadAsync(asked, $"images/{path}/json", _ => true, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException e) when (e.Kind == FailureKind.ImageNotFound)
        {
            return false;
        }
    }

    public async Task PullAsync(string image, IProgress<PullProgress> progress, CancellationToken cancellationToken)
    {
        RequestDescription asked = new("pull {image}")
        {
            Image = image, Missing = FailureKind.ImageNotFound, Failed = FailureKind.ImageNotFound,
        };
        (string name, string tag) = ImageName.Parts(image);
        ImagesCreateParameters parameters = new() { FromImage = name, Tag = tag };
        PullMessages messages = new(progress);
        await requests.FollowAsync(asked, async token =>
        {
            await requests
                .Session.Client.Images.CreateImageAsync(parameters, null, messages, token)
                .ConfigureAwait(false);
            messages.ThrowIfFailed();
            return true;
        }, cancellationToken).ConfigureAwait(false);
    }
}
