using System.Globalization;
using BenchmarkDotNet.Running;
using Compliance.Benchmarks;
using Compliance.Benchmarks.Workload;

if (args is ["--corpus", var count, var folder])
{
    Corpus.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
    return 0;
}

if (args is ["--cold-start", var command, var empty, var samples])
    return ColdStart.Run(command, empty, samples);

if (args is ["--threads"])
    return ThreadPairs.Run();

// Nothing is measured that does not give the same findings.
if (Verification.Run(Console.Out) > 0)
    return 1;
if (args is ["--verify"])
    return 0;
if (args is ["--rounds", var rounds])
    return Rounds.Run(int.Parse(rounds, CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(Verification).Assembly).Run(args);
return 0;
