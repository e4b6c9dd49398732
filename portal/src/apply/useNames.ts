import { steps } from './form/pointers'
import { ruleOf } from './form/problems'
import { useApplication } from './useApplication'

/** Gives what a pointer of the application is called: a question's label, a material's name. */
export function useNames(): (pointer: string) => string {
  const { item } = useApplication()
  return (pointer) => {
    const [root, ...path] = steps(pointer)
    if (root === 'materials') return item.materials.find(({ code }) => code === path[0])?.name ?? pointer
    return ruleOf(item.form, path).title ?? path.at(-1) ?? pointer
  }
}
