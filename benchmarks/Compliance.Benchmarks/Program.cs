using BenchmarkDotNet.Running;
using Compliance.Benchmarks.Workload;

// Nothing is measured that does not give the same findings.
if (Verification.Run(Console.Out) > 0)
    return 1;
if (args is ["--verify"])
    return 0;
BenchmarkSwitcher.FromAssembly(typeof(Verification).Assembly).Run(args);
return 0;
