// The Temporal server is there before any test's time runs: a machine that has never built it takes minutes for it.

/** Gets or builds it, with progress. A machine that cannot says so here, once, and its tests fail afterwards. */
export async function provideServers() {
  const [{ provideTemporal }, { loadProvisionConfig }, { Failure }] = await Promise.all([
    import('../servers/temporal.ts'),
    import('@jiangcheng/config/provision'),
    import('../servers/failure.ts'),
  ]);
  try {
    await provideTemporal(loadProvisionConfig(process.env), (line) => console.log(line));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`✗ ${error.message}`);
  }
}
