import type { LessonContentView } from '@lumit/courses/domain';
import { notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LessonVersion } from './lesson-version.entity';

/** The part of a lesson's page that one version settles for good. */
export type LessonText = Pick<
  LessonContentView,
  | 'version'
  | 'html'
  | 'toc'
  | 'blocks'
  | 'objectives'
  | 'sources'
  | 'citations'
  | 'terms'
  | 'selfCheck'
  | 'readingMinutes'
  | 'checkedOn'
>;

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
    const { version, html, toc, blocks, objectives, sources, citations, terms, readingMinutes, checkedOn } =
      row;
    const selfCheck = row.selfCheckShown;
    return {
      version,
      html,
      toc,
      blocks,
      objectives,
      sources,
      citations,
      terms,
      selfCheck,
      readingMinutes,
      checkedOn,
    };
  }
}
