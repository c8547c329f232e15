import { LessonContentView } from '@lumit/courses/domain';
import { notFound, StoredReply } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { LessonVersion } from './lesson-version.entity';

/** The part of a lesson's page that one version settles for good. */
const Text = LessonContentView.pick({
  version: true,
  html: true,
  toc: true,
  blocks: true,
  objectives: true,
  sources: true,
  citations: true,
  terms: true,
  selfCheck: true,
  readingMinutes: true,
  checkedOn: true,
});
export type LessonText = z.infer<typeof Text>;

/** A version that an earlier build rendered is looked at once, when it is loaded. */
const storedText = new StoredReply(Text);

/** A programme has some fifty lessons of about 40 KB: room for a few programmes. */
const MAX_KEPT = 200;

/** Texts of lessons by version. Versions never change, so each process keeps those asked for last. */
@Injectable()
export class LessonTexts {
  private readonly kept = new Map<string, LessonText>();

  constructor(private readonly dataSource: DataSource) {}

  async get(versionId: string): Promise<LessonText> {
    const text = this.kept.get(versionId) ?? (await this.load(versionId));
    this.kept.delete(versionId);
    this.kept.set(versionId, text);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return text;
  }

  private async load(id: string): Promise<LessonText> {
    const row = await this.dataSource.manager.findOneBy(LessonVersion, { id });
    if (!row) throw notFound();
    return storedText.read({ ...row, selfCheck: row.selfCheckShown }, null);
  }
}
