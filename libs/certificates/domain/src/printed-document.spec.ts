import fc from 'fast-check';
import type { CertificateDocument } from './certificate-snapshot';
import { type Issuer, printedDocument, projectText } from './printed-document';

const ofRules: CertificateDocument = {
  issuer: 'Come si chiamava',
  area: 'Area',
  place: 'Lucca',
  signatories: [{ role: 'Responsabile', name: 'Elena Valenti' }],
  partners: ['Ministero'],
  project: { title: 'Progetto', code: 'P-1', cup: null, fund: null },
  showsMark: true,
};
const issuer: Issuer = {
  name: 'Scuola',
  funding: null,
  euEmblem: true,
  partners: [],
  logos: [],
  projectTitle: null,
  projectCode: null,
  cup: null,
};
const noProject = { projectCode: null, cup: null };
const text = fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: null });

describe('what a certificate issued now prints of its issuer', () => {
  it('is the name of today, and what belongs to the edition stays with its rules', () => {
    const printed = printedDocument(ofRules, noProject, issuer);
    expect(printed).toEqual({ ...ofRules, issuer: 'Scuola' });
  });

  it('where an organisation says nothing, all is printed as before it could say anything', () => {
    fc.assert(
      fc.property(text, text, (code, cup) => {
        const project = { title: 'Progetto', code, cup, fund: null };
        const before = { ...ofRules, project: code || cup ? project : null };
        expect(printedDocument(before, { projectCode: code, cup }, { ...issuer, name: 'X' })).toEqual({
          ...before,
          issuer: 'X',
        });
      }),
    );
  });

  it('the edition’s own code and CUP come before those of the organisation, those before the rules’', () => {
    const said = { ...issuer, projectCode: 'ORG', cup: 'C-ORG', projectTitle: 'Titolo', funding: 'FAMI' };
    expect(printedDocument(ofRules, { projectCode: 'ED', cup: null }, said).project).toEqual({
      title: 'Titolo',
      code: 'ED',
      cup: 'C-ORG',
      fund: 'FAMI',
    });
    expect(printedDocument(ofRules, noProject, said).project?.code).toBe('ORG');
    expect(printedDocument(ofRules, noProject, issuer).project?.code).toBe('P-1');
    expect(printedDocument({ ...ofRules, project: null }, noProject, issuer).project).toBeNull();
  });

  it('names of the organisation stand in its order; without the Union’s money the emblem is left out', () => {
    const printed = printedDocument(ofRules, noProject, { ...issuer, partners: ['B', 'A'], euEmblem: false });
    expect(JSON.stringify(printed)).not.toContain('logos');
    expect(printed.partners).toEqual(['B', 'A']);
    expect(printed.emblem).toBe(false);
  });

  it('the line of the project leaves out what is not set', () => {
    expect(projectText(null)).toBe('');
    expect(projectText({ title: 'Progetto', code: null, cup: 'J61', fund: null })).toBe('Progetto – CUP J61');
  });

  it('names the logos in the order of the partners, none for who has none, and never one that only the rules name', () => {
    const logo = { id: '00000000-0000-4000-8000-00000000000a', width: 300, height: 200 };
    const partners = ['A', 'B'];
    const printed = printedDocument(ofRules, noProject, {
      ...issuer,
      partners,
      logos: [
        { ...logo, of: 'B' },
        { ...logo, of: 'C' },
      ],
    });
    expect(printed.logos).toEqual([null, logo.id]);
    const ofTheRules = { ...ofRules, logos: [logo.id] };
    expect(printedDocument(ofTheRules, noProject, { ...issuer, partners }).logos).toBeUndefined();
  });
});
