/** Milliseconds of the processor that this process spends on a piece of work, which other work on the machine does not lengthen. */
export async function processorMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
