using HelpBuilder;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: HelpBuilder <folder with the pages> <folder for the help files>");
    return 2;
}

try
{
    HelpFolder.Build(args[0], args[1]);
    return 0;
}
catch (PageException broken)
{
    // MSBuild shows a message in this format as an error of the build, with the page as its place.
    Console.Error.WriteLine($"{broken.Page} : error HELP001: {broken.Message}");
    return 1;
}
