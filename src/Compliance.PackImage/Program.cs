using Compliance.PackImage;

if (args is not [var path])
{
    Console.Error.WriteLine("error: name the file to write");
    return 2;
}

File.WriteAllBytes(path, LibraryPack.Image());
return 0;
