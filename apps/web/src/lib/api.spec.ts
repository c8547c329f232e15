import { jest } from '@jest/globals';
import { z } from 'zod';
import { fakeApi, NO_ANSWER, problem } from '../testing/fake-api';
import { ApiProblem, api } from './api';
import { announceSessionRenewal, onSessionEnd } from './session-events';

const Thing = z.object({ name: z.string() });

async function failureOf(call: Promise<unknown>): Promise<ApiProblem> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
}

describe('the way to the API', () => {
  it('gives the parsed answer, without what the shape does not name', async () => {
    fakeApi({ 'GET /api/thing': { name: 'a', secret: 1 } });
    await expect(api.get('/api/thing', Thing)).resolves.toEqual({ name: 'a' });
  });

  it('an answer of another shape is a problem', async () => {
    fakeApi({ 'GET /api/thing': { name: 5 } });
    expect((await failureOf(api.get('/api/thing', Thing))).code).toBe('unexpected_answer');
  });

  it('a refusal carries its codes and the id of the request', async () => {
    fakeApi({ 'PUT /api/thing': problem(422, [{ code: 'quiz.closed' }]) });
    const failure = await failureOf(api.put('/api/thing', { a: 1 }, Thing));
    expect(failure.status).toBe(422);
    expect(failure.refusals).toEqual([{ code: 'quiz.closed' }]);
    expect(failure.requestId).toBe('req-1');
  });

  it('says how long to wait', async () => {
    fakeApi({ 'POST /api/thing': { ...problem(429), headers: { 'retry-after': '40' } } });
    expect((await failureOf(api.post('/api/thing', {}))).retryAfterSeconds).toBe(40);
  });

  it('no answer at all is told apart from a refusal', async () => {
    fakeApi({ 'GET /api/thing': NO_ANSWER });
    expect((await failureOf(api.get('/api/thing', Thing))).isOffline).toBe(true);
  });

  it('the end of the session is announced, but not by a failed sign-in', async () => {
    const heard = jest.fn();
    const stop = onSessionEnd(heard);
    fakeApi({ 'GET /api/thing': problem(401), 'POST /api/sign-in': problem(401) });
    await failureOf(api.post('/api/sign-in', {}, Thing, { endsSession: false }));
    expect(heard).not.toHaveBeenCalled();
    await failureOf(api.get('/api/thing', Thing));
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
  });

  it('a refusal of the session before, come after somebody signed in again, is no end: the request goes once more', async () => {
    const heard = jest.fn();
    const stop = onSessionEnd(heard);
    const answers = [problem(401), { name: 'a' }];
    const calls = fakeApi({
      'PUT /api/thing': () => {
        if (answers.length === 2) announceSessionRenewal();
        return answers.shift();
      },
    });
    await expect(api.put('/api/thing', { rev: 1 }, Thing)).resolves.toEqual({ name: 'a' });
    expect(calls).toHaveLength(2);
    expect(heard).not.toHaveBeenCalled();
    stop();
  });
});
