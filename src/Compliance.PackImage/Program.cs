using Compliance.PackImage;
using Compliance.Rules;

if (args is not [var path])
{
    Console.Error.WriteLine("error: name the file to write");
    return 2;
}

try
{
    File.WriteAllBytes(path, LibraryPack.Image());
}
catch (Exception fault) when (fault is RuleSetException or NotSupportedException)
{
    // Without an image the command reads the files, and tells what is wrong with them.
    Console.WriteLine("warning : the rules of the library are not bound ahead: " + fault.Message);
    File.WriteAllBytes(path, []);
}

return 0;
