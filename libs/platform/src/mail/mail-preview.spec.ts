import { createHash } from 'node:crypto';
import { composeMail } from './compose-mail';
import { A_SENDER } from '../testing/index';
import { MAIL_PREVIEW_POLICY } from './mail-preview-policy';

const content = {
  subject: 'Il tuo attestato è pronto',
  greetingName: 'Anna" style="display:none',
  reason: '<p style="color:red">abbiamo rilasciato il tuo attestato.</p>',
  facts: [{ label: 'Numero', value: '1/2026' }],
  action: { label: 'Apri i tuoi attestati', url: 'http://127.0.0.1:3000/attestati?a=1&b="' },
  why: 'Ricevi questa email perché partecipi al corso.',
};

describe('a message shown to the office', () => {
  it('has only styles that the policy of the preview lets through', () => {
    const { html } = composeMail(content, A_SENDER);
    const styles = [...html.matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style);
    expect(styles.length).toBeGreaterThan(5);
    for (const style of styles) {
      const hash = createHash('sha256').update(style).digest('base64');
      expect(MAIL_PREVIEW_POLICY).toContain(`'sha256-${hash}'`);
    }
    expect(MAIL_PREVIEW_POLICY).not.toContain(createHash('sha256').update('color:red').digest('base64'));
  });

  it('fetches nothing and runs nothing', () => {
    const directives = MAIL_PREVIEW_POLICY.split(';');
    expect(directives).toEqual(
      expect.arrayContaining(['sandbox', "default-src 'none'", "frame-ancestors 'self'"]),
    );
    expect(MAIL_PREVIEW_POLICY).not.toMatch(/script-src|'unsafe-inline'|img-src|https?:/);
  });
});
