import { steps } from './form/pointers'
import { ruleOf } from './form/problems'
import { useApplication, type AppliedItem } from './useApplication'

/** Gives what a pointer of the application is called: a question's label, a material's name. */
export function useNames(): (pointer: string) => string {
  const { item } = useApplication()
  return (pointer) => nameIn(item, pointer)
}

export function nameIn(
  { form, materials }: Pick<AppliedItem, 'form' | 'materials'>,
  pointer: string,
): string {
  const [root, ...path] = steps(pointer)
  if (root === 'materials') return materials.find(({ code }) => code === path[0])?.name ?? pointer
  return ruleOf(form, path).title ?? path.at(-1) ?? pointer
}
