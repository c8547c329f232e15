export function missingOptionals(lockText: string): { name: string; version: string; place: string }[];
export function completeLock(lockText: string): string;
