import type { Stage } from '../../../facts/model.ts'
import { isStart } from './final-user.ts'

/** A stage in which people work rather than one that serves: by its name, or because it starts nothing. */
export const isWorkshop = ({ name = '', instructions }: Stage): boolean =>
  /(^|[-_.])(dev|devel|development|debug|test|tests|testing|ci|devcontainer)($|[-_.])/i.test(name) ||
  !instructions.some(isStart)
