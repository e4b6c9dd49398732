import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils'
import { steps } from './pointers'

/** What is wrong by pointer (`/form/plate`), as the form takes it. */
export function nested(problems: ReadonlyMap<string, string>): ErrorSchema {
  const built = new ErrorSchemaBuilder()
  for (const [pointer, words] of problems) built.addErrors(words, steps(pointer).slice(1))
  return built.ErrorSchema
}
