import { ownWords } from './password-rules';
import { loadStrengthMeter, type StrengthMeter } from './strength-meter';

describe('the strength of a password', () => {
  let judge: StrengthMeter;
  const anna = ownWords({ givenName: 'Anna', familyName: 'Bianchi', email: 'anna@ente.it', body: null });
  beforeAll(async () => {
    judge = await loadStrengthMeter();
  });

  it.each([
    'password1234',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'ciaociaociao',
    'benvenuto2026',
    'Password2026!',
    'passwordpassword',
    '20262026202620262026',
  ])('%s is easy to guess, in Italian and however it is dressed up', (password) => {
    const { score, advice } = judge(password, anna);
    expect(score).toBeLessThan(3);
    expect(advice.length).toBeGreaterThan(0);
    expect(advice.join(' ')).not.toMatch(/maiuscol|'/);
  });

  it.each(['quattro lamponi nel pozzo', 'il mare d’inverno è blu', 'xK9$mQ2vLp7w', 'perché no 🌿 domani'])(
    '%s is not, without a capital, digit or sign being asked for',
    (password) => expect(judge(password, anna).score).toBeGreaterThanOrEqual(3),
  );

  it('takes 256 signs of any kind without looking at more than it needs', () => {
    for (const text of ['x', '🌿', 'a\u0301', '\ud83c', '__proto__ ', 'constructor'])
      expect(judge(text.repeat(256).slice(0, 256), anna).score).toBeLessThanOrEqual(4);
  });

  it('composed and decomposed letters are the same password', () => {
    expect(judge('perche\u0301 no domani', [])).toEqual(judge('perch\u00e9 no domani', []));
  });
});
