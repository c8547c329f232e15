import { isSameAnswer } from './same-answer';

describe('isSameAnswer', () => {
  it('sees one answer in any order of its fields, and another in any other value or order of its parts', () => {
    const [a, b] = [
      { isTrue: true, statement: 'a' },
      { isTrue: false, statement: 'b' },
    ];
    expect(isSameAnswer([a, b], [{ statement: 'a', isTrue: true }, b])).toBe(true);
    expect(isSameAnswer([a, b], [b, a])).toBe(false);
    expect(isSameAnswer([a], [{ ...a, isTrue: false }])).toBe(false);
    expect(isSameAnswer('', [])).toBe(false);
  });
});
