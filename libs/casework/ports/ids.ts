/** Makes record ids; handed in so that casework itself draws nothing at random. */
export type NewId = () => string;
