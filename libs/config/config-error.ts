/** A setting that is missing or wrong: one sentence naming the variable, Chinese and English, never its value (it may hold a password). */
export class ConfigError extends Error {
  readonly variable: string;

  constructor(variable: string, message: string) {
    super(message);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}
