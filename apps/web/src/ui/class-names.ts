/** Joins the classes that apply: classNames('btn', busy && 'busy'). */
export const classNames = (...names: (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(' ');
