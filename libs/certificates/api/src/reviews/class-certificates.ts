import { AttendanceHours, ClassSession } from '@lumit/attendance/api';
import { hadBeenHeld } from '@lumit/attendance/domain';
import type { ClassCertificates } from '@lumit/certificates/domain';
import { getEditionFor } from '@lumit/courses/api';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Certificate } from '../certificate.entity';

/** How many valid certificates take a class session in: whoever opens its register again should know. */
@Injectable()
export class ClassCertificatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly hours: AttendanceHours,
  ) {}

  async count(actor: Actor, classSessionId: string): Promise<ClassCertificates> {
    const { manager } = this.dataSource;
    const classSession = await manager.findOneBy(ClassSession, { id: classSessionId });
    if (!classSession) throw notFound();
    await getEditionFor(manager, actor, 'see-certificates', classSession.editionId);
    const certificates = await manager.find(Certificate, {
      select: { id: true, issuedAt: true },
      where: {
        subjectKind: 'enrolment',
        enrolmentId: In(await this.hours.concernedBy(manager, classSession)),
        revokedAt: IsNull(),
      },
    });
    return { valid: certificates.filter(({ issuedAt }) => hadBeenHeld(classSession, issuedAt)).length };
  }
}
