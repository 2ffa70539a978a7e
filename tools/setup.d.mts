/** Declarations for the tests; the module itself runs on Node 20 without a build. */
type Stop = (sentence: string) => void;
export function refuseOldNode(stop: Stop, version?: string): void;
export function whyNpmFailed(output: string): string | undefined;
export function install(root: string, stop: Stop): Promise<void>;
