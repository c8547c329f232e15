import { Fleet } from './fleet.ts';
import { History, lostAnswers } from './history.ts';
import { Learner } from './learner.ts';
import { addLearners, demoEdition, signIn } from './people.ts';
import { eventually, type World } from './world.ts';

/** A class of learners in a test, each with an open attempt, all of them writing down what they saw. */
export class ClassAtWork {
  readonly history = new History();
  readonly learners: Learner[] = [];
  readonly fleet: Fleet;
  #going = false;
  #crowd: Promise<unknown> = Promise.resolve();

  private constructor(fleet: Fleet) {
    this.fleet = fleet;
  }

  static async gather(world: World, fleet: Fleet, count: number, send = fleet.send): Promise<ClassAtWork> {
    const { id } = await demoEdition(world);
    const gathered = new ClassAtWork(fleet);
    for (const { personId } of await addLearners(world, id, count)) {
      const learner = new Learner(await signIn(world, personId), send, world.chance, gathered.history);
      await learner.begin(id);
      gathered.learners.push(learner);
    }
    return gathered;
  }

  /** Everybody changes answers, one after the other without a pause. */
  work(): void {
    this.#going = true;
    this.#crowd = Promise.all(this.learners.map((one) => one.changeUntil(() => !this.#going)));
  }

  /** Resolves when so many more answers have been acknowledged, however long the machine needs for them. */
  async acknowledged(more: number): Promise<void> {
    const wanted = this.history.count('ok') + more;
    await eventually(`${more} answers acknowledged`, () => this.history.count('ok') >= wanted);
  }

  /** Nobody begins anything new; resolves when the last request has ended, well or badly. */
  async rest(): Promise<void> {
    this.#going = false;
    await this.#crowd;
  }

  /** How long until the server says that it is ready, in milliseconds. */
  async untilReady(patience: number): Promise<number> {
    const [someone] = this.learners;
    return eventually(
      'ready',
      async () => (await someone?.request('GET', '/api/health/ready'))?.status === 200,
      patience,
    );
  }

  /** Reads every attempt through the API and says which acknowledged answers are not there. */
  async lost(): Promise<string[]> {
    const stored = await Promise.all(this.learners.map((one) => one.stored()));
    return lostAnswers(this.history.events, stored.flat());
  }
}
