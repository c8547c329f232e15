import type { EditChoice, EditDesk, EditedThing, StandingEdit } from '@lumit/shared';

/** A desk as an import has one: answers with what a spec chooses, by name, and remembers what it was told. */
export class TestDesk implements EditDesk {
  choices: Readonly<Record<string, EditChoice>> = {};
  readonly told: (EditedThing & StandingEdit)[] = [];
  readonly refused: string[] = [];

  choiceFor({ what }: EditedThing): EditChoice | undefined {
    return this.choices[what];
  }

  tell(thing: EditedThing, edit: StandingEdit): void {
    this.told.push({ ...thing, ...edit });
  }

  refuse(what: string): void {
    this.refused.push(what);
  }
}
