/** A lazy `Omit`: the compiler evaluates it on use. There is one per fixture. */
export type Without<Event, Keys> = { [Key in keyof Event as Key extends Keys ? never : Key]: Event[Key] };
