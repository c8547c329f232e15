import {
  FOUND_FROM,
  FOUND_TO,
  markBeginnings,
  type Passage,
  SEARCH_FIRST,
  SEARCH_PAGE,
  searchBlockers,
  type SearchKind,
  type SearchRequest,
  type SearchView,
  toSearchWords,
  toStretches,
  unsearchable,
} from '@lumit/courses/domain';
import { refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ASK,
  type AskedRow,
  type CountedRow,
  type LessonHitRow,
  LESSONS,
  REGISTER,
  type RegisterHitRow,
  WEIGHED,
} from './search.sql';

/** One query, ready for the database, and the page that is wanted of each kind. */
interface Asked extends AskedRow {
  readonly editionIds: readonly string[];
  readonly lastWord: string;
  readonly request: SearchRequest;
}

interface Group<Row> {
  readonly total: number;
  readonly more: boolean;
  readonly items: Row[];
}

/** Full-text search over lessons, glossary and acts of law. */
@Injectable()
export class CourseSearch {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Looks through the programmes of these editions and the registers of their organisations, and nowhere else: who may
   * read which edition is the caller's to say. Throws `refused` for a query that is too long.
   */
  async search(editionIds: readonly string[], request: SearchRequest): Promise<SearchView> {
    const blockers = searchBlockers(request.q);
    if (blockers.length > 0) throw refused(blockers);
    const words = toSearchWords(request.q);
    const idle = unsearchable(words);
    if (idle) return { ...NOTHING, idle };
    const lastWord = words.at(-1) ?? '';
    const [asked] = await this.dataSource.query<AskedRow[]>(ASK, [words.slice(0, -1).join(' '), lastWord]);
    if (!asked?.query) return { ...NOTHING, idle: 'common-words' };
    const order = { ...asked, editionIds, lastWord, request };
    const [lessons, terms, norms] = [
      await this.lessons(order),
      await this.register(order, 'terms'),
      await this.register(order, 'norms'),
    ];
    return { idle: null, lessons, terms, norms };
  }

  private async lessons({ lastWord, ...asked }: Asked): Promise<SearchView['lessons']> {
    const rows = await this.dataSource.query<CountedRow<LessonHitRow>[]>(LESSONS, [
      asked.editionIds,
      asked.query,
      asked.words,
      ...windowOf(asked.request, 'lessons'),
      WEIGHED.titled,
      WEIGHED.all,
      WHOLE,
      PASSAGE,
    ]);
    const { items, ...counts } = groupOf(rows);
    return {
      ...counts,
      items: items.map((hit) => ({
        ...hit,
        title: passage(hit.title, lastWord),
        heading: hit.heading === null ? null : passage(hit.heading, lastWord),
        snippet: passage(hit.snippet, lastWord),
      })),
    };
  }

  private async register(
    { lastWord, ...asked }: Asked,
    kind: 'terms' | 'norms',
  ): Promise<SearchView['terms']> {
    const rows = await this.dataSource.query<CountedRow<RegisterHitRow>[]>(REGISTER, [
      asked.editionIds,
      asked.query,
      asked.words,
      ...windowOf(asked.request, kind),
      kind === 'terms' ? 'term' : 'norm',
      WHOLE,
      PASSAGE,
    ]);
    const { items, ...counts } = groupOf(rows);
    return {
      ...counts,
      items: items.map(({ key, title, snippet }) => ({
        key,
        title: passage(title, lastWord),
        snippet: passage(snippet, lastWord),
      })),
    };
  }
}

const EMPTY = { total: 0, more: false, items: [] };
const NOTHING = { lessons: EMPTY, terms: EMPTY, norms: EMPTY };

const MARKS = `StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}`;
/** How much of a text stands around a found word. */
const PASSAGE = `${MARKS}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "`;
const WHOLE = `${MARKS}, HighlightAll=true`;

const passage = (marked: string, lastWord: string): Passage => markBeginnings(toStretches(marked), lastWord);

/** Limit and offset: the first few of every kind, or one page of a single kind; of the others only the totals. */
function windowOf({ kind, page }: SearchRequest, asked: SearchKind): [number, number] {
  if (kind === undefined) return [SEARCH_FIRST[asked], 0];
  return kind === asked ? [SEARCH_PAGE, (page - 1) * SEARCH_PAGE] : [0, 0];
}

function groupOf<Row>(rows: readonly CountedRow<Row>[]): Group<Row> {
  const [first] = rows;
  const items = rows.flatMap(({ hit }) => (hit === null ? [] : [hit]));
  return { total: first?.total ?? 0, more: first?.more ?? false, items };
}
