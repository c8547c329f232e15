import { Jobs } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export const OUTCOME_QUEUE = 'applications.tell-outcome';
const AT_A_TIME = 100;

/** What a worker is asked to tell: each applicant, where their application stands. */
export interface OutcomesToTell {
  readonly applicationIds: string[];
  /** A seat became free: they waited before. */
  readonly promoted?: boolean;
}

/** Promises the messages in the transaction of the decision; a worker writes them, a few hundred people take their time. */
@Injectable()
export class OutcomeJobs {
  constructor(private readonly jobs: Jobs) {}

  async queue(
    manager: EntityManager,
    applicationIds: readonly string[],
    { promoted = false }: { readonly promoted?: boolean } = {},
  ): Promise<void> {
    for (let from = 0; from < applicationIds.length; from += AT_A_TIME) {
      const some: OutcomesToTell = { applicationIds: applicationIds.slice(from, from + AT_A_TIME), promoted };
      await this.jobs.send(manager, OUTCOME_QUEUE, { ...some });
    }
  }
}
