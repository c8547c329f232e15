/** Address of the icon sprite (icon-sprite.ts of the Vite configuration). */
declare module 'virtual:icons.svg' {
  const address: string;
  export { address as default };
}
