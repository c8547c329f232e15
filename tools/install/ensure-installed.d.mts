export function isInstalled(lockText: string, installedText: string | null): boolean;
export function ensureInstalled(root: string): boolean;
