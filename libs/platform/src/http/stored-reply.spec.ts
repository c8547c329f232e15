import { z } from 'zod';
import { StoredReply } from './stored-reply';

const Then = z.object({ terms: z.array(z.object({ key: z.string() })) });
const Asking = z.object({ terms: z.array(z.object({ key: z.string(), term: z.string() })) });
const Forgiving = z.object({ terms: z.array(z.object({ key: z.string(), term: z.string().default('') })) });
const kept = { terms: [{ key: 'cas' }] };
const then = new StoredReply(Then).shape;

describe('a reply kept as JSON', () => {
  it('has the same shape as long as its schema says the same, and another for any change of it', () => {
    expect(new StoredReply(z.object({ ...Then.shape })).shape).toBe(then);
    const shapes = [Then, Asking, Forgiving].map((schema) => new StoredReply(schema).shape);
    expect(new Set(shapes).size).toBe(3);
  });

  it('written for this build is taken as it is', () => {
    const reply = new StoredReply(Then);
    expect(reply.read(kept, reply.shape)).toBe(kept);
  });

  it.each([then, null])('written for another (%s) is read with the defaults of what it lacks', (shape) => {
    expect(new StoredReply(Forgiving).read(kept, shape)).toEqual({ terms: [{ key: 'cas', term: '' }] });
  });

  it.each([then, null])(
    'that lacks what this build asks for (%s) is a 503 in words, never a defect',
    (shape) => {
      const reply = new StoredReply(Asking);
      expect(reply.isUnreadable(kept, shape)).toBe(true);
      expect(() => reply.read(kept, shape)).toThrow(
        expect.objectContaining({
          kind: 'busy',
          extras: { detail: expect.stringContaining('importazione') },
        }),
      );
    },
  );
});
