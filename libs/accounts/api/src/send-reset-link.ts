import { Clock, CONFIG, type Config, JobHandler, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { makePasswordLink, passwordLinkAddress } from './make-password-link';
import { passwordLinkMail } from './password-mails';
import { RESET_QUEUE, type ResetJob } from './password-resets';
import { findMailReceiver } from './mail-receiver';

/** Makes the link that somebody asked for and mails it: to who has an account and may sign in, and to nobody else. */
@Injectable()
export class SendResetLink {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The job's id is the link's: done twice, it makes and mails one link. */
  @JobHandler(RESET_QUEUE)
  async send({ personId, returnTo }: ResetJob, jobId: string): Promise<void> {
    const at = this.clock.now();
    await this.dataSource.query(SWEEP, [at.getTime()]);
    if (personId === null) return;
    await this.dataSource.transaction(async (manager) => {
      const made = await makePasswordLink(manager, { id: jobId, personId, purpose: 'reset', at });
      if (!made) return;
      const receiver = await findMailReceiver(manager, personId);
      const url = passwordLinkAddress(this.config.origin, made.token, returnTo);
      await this.mailer.enqueue(
        manager,
        passwordLinkMail(receiver, { id: jobId, purpose: 'reset', url, ...made }),
      );
    });
  }
}

/** Anybody can make counters of asked-for addresses: those whose hour is over bound nothing any more. */
const SWEEP = 'delete from rate_limit where expire < $1';
