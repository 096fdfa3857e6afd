/** `Omit`, which takes a type apart at once, put off until somebody looks into it: there is one for each fixture. */
export type Without<Event, Keys> = { [Key in keyof Event as Key extends Keys ? never : Key]: Event[Key] };
