import { CertificateRules } from '@lumit/certificates/api';
import type { Edition } from '@lumit/courses/api';
import { Quiz } from '@lumit/quizzes/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DEMO_QUIZZES } from './demo-attempts';

/** The default rules, hours and both module tests, with invented signatories. */
export function ensureCertificateRules(app: INestApplicationContext, edition: Edition): Promise<void> {
  return app.get(DataSource).transaction(async (manager) => {
    const quizzes = await manager.find(Quiz, {
      where: { programmeId: edition.programmeId, code: In([...DEMO_QUIZZES]) },
      order: { code: 'ASC' },
    });
    await app.get(CertificateRules).publishDefault(manager, edition.id, {
      quizCodes: quizzes.map(({ code }) => code),
      document: {
        area: 'Area di ricerca DREAM, Istituto Dirpolis',
        signatories: [
          { role: 'Responsabile scientifico', name: 'Prof.ssa Elena Valenti' },
          { role: 'Coordinamento didattico', name: 'Dott. Marco Conti' },
        ],
        partners: ["Ministero dell'Interno", "Scuola Superiore Sant'Anna"],
        project: {
          title: 'Progetto LUMIT (dati dimostrativi)',
          code: edition.projectCode,
          cup: edition.cup,
          fund: 'Fondo Asilo, Migrazione e Integrazione 2021-2027',
        },
      },
    });
  });
}
