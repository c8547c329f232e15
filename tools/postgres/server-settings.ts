import { chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';

export interface ServerSettings {
  port: number;
  /** False only for ordinary tests, which may lose everything at a power cut. */
  durable: boolean;
  sharedBuffers: string;
}

export const SETTINGS_FILE = 'lumit.conf';

/** A modest server for 2 cores and 2 GB shared with the API; loopback only. */
export function settingsText({ port, durable, sharedBuffers }: ServerSettings): string {
  const sync = durable ? 'on' : 'off';
  return [
    '# Written anew at every start: changes belong in postgresql.conf, after the include line.',
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    `port = ${port}`,
    'max_connections = 120',
    `shared_buffers = ${sharedBuffers}`,
    'effective_cache_size = 1GB',
    'work_mem = 8MB',
    'maintenance_work_mem = 64MB',
    'huge_pages = off',
    'jit = off',
    '# Many short statements on two cores: parallel workers would only take turns with them.',
    'max_parallel_workers_per_gather = 0',
    'random_page_cost = 1.1',
    `fsync = ${sync}`,
    `synchronous_commit = ${sync}`,
    `full_page_writes = ${sync}`,
    'checkpoint_timeout = 10min',
    'max_wal_size = 1GB',
    'wal_compression = on',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "log_line_prefix = '%m [%p] '",
    '# Parameters may hold personal data: they stay out of the log.',
    'log_parameter_max_length = 0',
    'log_parameter_max_length_on_error = 0',
    'password_encryption = scram-sha-256',
    '',
  ].join('\n');
}

export function writeSettings(cluster: string, settings: ServerSettings, user: ServerUser | undefined): void {
  const file = join(cluster, SETTINGS_FILE);
  writeFileSync(file, settingsText(settings), { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}
