import { z } from 'zod';
import { contentHash } from '../content-hash';
import { AppError } from '../errors/app-error';

const LATER =
  'Questa pagina è stata preparata da una versione precedente del programma e aspetta la prossima importazione dei corsi. Il resto del corso si legge come sempre.';

/**
 * A reply, or a part of one, that is put together once and kept as JSON until it is put together again. A later build may
 * ask for more than what it finds: `shape` is kept beside the content and tells whether it was written for this build.
 */
export class StoredReply<T extends object> {
  private known: string | undefined;

  constructor(private readonly schema: z.ZodType<T>) {}

  /** Names the shape that this build knows: another one where anything of the schema changed. */
  get shape(): string {
    this.known ??= contentHash(z.toJSONSchema(this.schema, { io: 'input', unrepresentable: 'any' })).slice(
      0,
      16,
    );
    return this.known;
  }

  /**
   * What was kept. Written for another shape (null: before shapes were kept), it is looked at first: what still can be
   * read is read, with the defaults of what it lacks.
   * @throws AppError `busy` (503), in words for the reader, where it cannot be read until it is written anew
   */
  read(content: unknown, shape: string | null): T {
    if (shape === this.shape) return content as T;
    const read = this.schema.safeParse(content);
    if (read.success) return read.data;
    throw new AppError('busy', [], { detail: LATER });
  }

  /** Whether `read` would throw. */
  isUnreadable(content: unknown, shape: string | null): boolean {
    return shape !== this.shape && !this.schema.safeParse(content).success;
  }
}
