/** Style sheets are imported for their effect. */
declare module '*.scss';
