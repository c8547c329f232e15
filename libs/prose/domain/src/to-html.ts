/** Turns a short text in Markdown into sanitised HTML without anchors; glossary terms become plain words there. */
export type ToHtml = (markdown: string) => string;
