/** Version of the Temporal server that this release is tested with; tools/temporal/go.mod names the same (a test compares them). */
export const TEMPORAL_VERSION = '1.31.2';

export const TEMPORAL_RELEASES = `https://github.com/temporalio/temporal/releases/download/v${TEMPORAL_VERSION}`;

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const processors: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** Name of the release archive for a machine, as the project's goreleaser file builds it, or undefined where there is none we can unpack. */
export function archiveName(platform: string = process.platform, arch: string = process.arch): string | undefined {
  const [system, processor] = [systems[platform], processors[arch]];
  return system && processor && `temporal_${TEMPORAL_VERSION}_${system}_${processor}.tar.gz`;
}

/** Cache folder name of the pair of programs. */
export function cacheKey(platform: string = process.platform, arch: string = process.arch): string {
  return `${TEMPORAL_VERSION}-${platform}-${arch}`;
}
