import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Actor } from '../access/actor';
import type { StoredFile } from './stored-file.entity';

const FILE_READER = Symbol('file reader');
type Rule = (actor: Actor, fileId: string) => Promise<boolean>;

/**
 * Marks a provider's method as the rule of a feature for the files that its rows point at: `mayRead(actor, fileId)`. It
 * answers for its own rows only; a file that no rule speaks for is its owner's alone.
 */
export const FileReader = () => SetMetadata(FILE_READER, true);

/** Who may read a file: whoever uploaded it, and whom a feature that uses it lets in. */
@Injectable()
export class FileReaders {
  private rules: readonly Rule[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    if (file.ownerId === actor.personId) return true;
    for (const rule of (this.rules ??= this.findRules())) if (await rule(actor, file.id)) return true;
    return false;
  }

  private findRules(): Rule[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = (instance as Record<string, unknown>)[name];
        if (typeof method !== 'function' || !Reflect.hasMetadata(FILE_READER, method)) return [];
        return [(actor: Actor, fileId: string) => (method as Rule).call(instance, actor, fileId)];
      });
    });
  }
}
