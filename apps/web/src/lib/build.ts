import { z } from 'zod';

const BuildInfo = z.object({
  build: z.string(),
  files: z.array(z.string()),
  pages: z.record(z.string(), z.array(z.int())),
});
type BuildInfo = z.infer<typeof BuildInfo>;

/** What the build wrote into the page that runs; null in development and in tests of pages. */
export function runningBuild(): BuildInfo | null {
  try {
    return BuildInfo.parse(JSON.parse(document.getElementById('build')?.textContent ?? ''));
  } catch {
    return null;
  }
}

/** The build that the server serves now. */
export type ServedBuild =
  | { readonly kind: 'unreached' }
  /** It answered, but not with a build: in development, or while it restarts. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly build: string };

const TIMEOUT_MS = 8_000;

export async function servedBuild(): Promise<ServedBuild> {
  let response: Response;
  try {
    response = await fetch('/build.json', { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    return { kind: 'unreached' };
  }
  const body = response.ok ? await response.json().catch(() => null) : null;
  const { data } = BuildInfo.pick({ build: true }).safeParse(body);
  return data ? { kind: 'known', ...data } : { kind: 'unknown' };
}
