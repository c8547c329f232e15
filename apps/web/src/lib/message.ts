/** Turns the parameters of a refusal into the sentence that a person reads. */
export type Message = (params: Readonly<Record<string, string | number>>) => string;

/** Every refusal code of a feature with its sentence. */
export type Messages = Readonly<Record<string, Message>>;
