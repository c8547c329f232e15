import {
  markText,
  matcherOf,
  type Matcher,
  passageOf,
  SEARCH_FIRST,
  SEARCH_PAGE,
  searchBlockers,
  type SearchKind,
  type SearchRequest,
  type SearchView,
} from '@lumit/courses/domain';
import { refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readQuery, type ReadQuery } from './read-query';
import { suggestQuery } from './suggest-query';
import {
  type CountedRow,
  type LessonHitRow,
  LESSONS,
  REGISTER,
  type RegisterHitRow,
  WEIGHED,
} from './search.sql';

/** Expressions ready for the database, what they mean in a text, and the page that is wanted of each kind. */
interface Asked {
  readonly lessons: string;
  readonly register: string;
  readonly strict: string;
  readonly named: string;
  readonly phrase: string | null;
  readonly matcher: Matcher;
  readonly editionIds: readonly string[];
  readonly request: SearchRequest;
}

interface Group<Row> {
  readonly total: number;
  readonly more: boolean;
  readonly items: Row[];
}

type Found = Omit<SearchView, 'suggestion'>;

/** Full-text search over lessons, glossary and acts of law. */
@Injectable()
export class CourseSearch {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Looks through the programmes of these editions and the registers of their organisations, and nowhere else: who may
   * read which edition is the caller's to say. What finds nothing is looked for as it was likely meant. Throws `refused`
   * for a query that is too long.
   */
  async search(editionIds: readonly string[], request: SearchRequest): Promise<SearchView> {
    const blockers = searchBlockers(request.q);
    if (blockers.length > 0) throw refused(blockers);
    const read = await readQuery(this.dataSource, editionIds, request.q);
    if (typeof read === 'string') return { ...NOTHING, idle: read, suggestion: null };
    const found = await this.find(editionIds, request, read);
    if (totalOf(found) > 0) return { ...found, suggestion: null };
    const asked = { q: request.q, plan: read.plan };
    const suggestion = await suggestQuery(this.dataSource, editionIds, asked);
    const meant = suggestion && (await readQuery(this.dataSource, editionIds, suggestion));
    if (!meant || typeof meant === 'string') return { ...found, suggestion: null };
    const instead = await this.find(editionIds, request, meant);
    return totalOf(instead) > 0 ? { ...instead, suggestion } : { ...found, suggestion: null };
  }

  /** What is asked for; where that is nowhere, what is a little wider. */
  private async find(
    editionIds: readonly string[],
    request: SearchRequest,
    { plan, book }: ReadQuery,
  ): Promise<Found> {
    const { wide, strict, named, phrase, wider, register } = plan;
    const base = { editionIds, request, named, phrase, matcher: matcherOf([wide, wider], book) };
    const found = await this.ask({ ...base, lessons: wide, register, strict });
    if (totalOf(found) > 0 || wider === null) return found;
    return this.ask({ ...base, lessons: wider, register: wider, strict: wider });
  }

  private async ask(asked: Asked): Promise<Found> {
    const lessons = await this.lessons(asked);
    const terms = await this.register(asked, 'terms');
    const norms = await this.register(asked, 'norms');
    return { idle: null, lessons, terms, norms };
  }

  private async lessons({ matcher, ...asked }: Asked): Promise<SearchView['lessons']> {
    const rows = await this.dataSource.query<CountedRow<LessonHitRow>[]>(LESSONS, [
      asked.editionIds,
      asked.lessons,
      asked.strict,
      ...windowOf(asked.request, 'lessons'),
      WEIGHED.titled,
      WEIGHED.all,
      asked.named,
      asked.phrase,
    ]);
    const { items, ...counts } = groupOf(rows);
    return {
      ...counts,
      items: items.map(({ body, title, heading, ...hit }) => ({
        ...hit,
        title: markText(title, matcher),
        heading: heading === null ? null : markText(heading, matcher),
        snippet: passageOf(body, matcher),
      })),
    };
  }

  private async register(
    { matcher, ...asked }: Asked,
    kind: 'terms' | 'norms',
  ): Promise<SearchView['terms']> {
    const rows = await this.dataSource.query<CountedRow<RegisterHitRow>[]>(REGISTER, [
      asked.editionIds,
      asked.register,
      asked.register,
      ...windowOf(asked.request, kind),
      kind === 'terms' ? 'term' : 'norm',
    ]);
    const { items, ...counts } = groupOf(rows);
    return {
      ...counts,
      items: items.map(({ key, title, body }) => ({
        key,
        title: markText(title, matcher),
        snippet: passageOf(body, matcher),
      })),
    };
  }
}

const EMPTY = { total: 0, more: false, items: [] };
const NOTHING: Omit<Found, 'idle'> = { lessons: EMPTY, terms: EMPTY, norms: EMPTY };

const totalOf = ({ lessons, terms, norms }: Omit<Found, 'idle'>) => lessons.total + terms.total + norms.total;

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
