import { version } from '../../package.json'

export const drydockVersion: string = version
