export function installed(root: string, lock: string | Buffer): boolean;
