import { CertificateRules } from '@lumit/certificates/api';
import type { CertificateDocument } from '@lumit/certificates/domain';
import type { Edition } from '@lumit/courses/api';
import { Quiz } from '@lumit/quizzes/api';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';

/** Rules for the certificates of an edition for which nobody has published any. */
@Injectable()
export class DefaultRules {
  constructor(private readonly rules: CertificateRules) {}

  /**
   * Hours for attendance; hours and the final test for achievement, where the programme has one. Does nothing where rules
   * exist. What `document` does not say is taken from edition and organisation.
   */
  async keep(
    manager: EntityManager,
    { id, programmeId }: Edition,
    document?: Partial<CertificateDocument>,
  ): Promise<void> {
    const quizzes = await manager.find(Quiz, {
      where: { programmeId, kind: 'final', withdrawnAt: IsNull() },
      order: { code: 'ASC' },
    });
    await this.rules.publishDefault(manager, id, {
      quizCodes: quizzes.map(({ code }) => code),
      ...(document && { document }),
    });
  }
}
